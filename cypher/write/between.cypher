// Writes which entities wait for a person to compare them, with exactly these properties.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Review {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:BETWEEN]->(b)
SET r = row.properties
