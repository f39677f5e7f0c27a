// Writes which article another one copies, with exactly these properties.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Article {id: row.from})
MATCH (b:Article {id: row.to})
MERGE (a)-[r:COPY_OF]->(b)
SET r = row.properties
