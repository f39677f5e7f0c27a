// Writes which entity a mention refers to, with exactly these properties.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Mention {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:REFERS_TO]->(b)
SET r = row.properties
