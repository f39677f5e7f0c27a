// Writes the subject of claims, with exactly these properties.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:SUBJECT]->(b)
SET r = row.properties
