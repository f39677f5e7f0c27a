// Writes which entities a judgement is about, with exactly these properties.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Judgement {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:ABOUT]->(b)
SET r = row.properties
