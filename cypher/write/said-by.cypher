// Writes who makes a claim, with exactly these properties.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:SAID_BY]->(b)
SET r = row.properties
