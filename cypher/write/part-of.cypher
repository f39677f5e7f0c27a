// Writes which story an article tells, with exactly these properties.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Article {id: row.from})
MATCH (b:Story {id: row.to})
MERGE (a)-[r:PART_OF]->(b)
SET r = row.properties
