// Writes which entities an article mentions, and how often, with exactly these properties.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Article {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:MENTIONS]->(b)
SET r = row.properties
