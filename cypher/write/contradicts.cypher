// Writes which claims cannot both hold, with exactly these properties.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r = row.properties
