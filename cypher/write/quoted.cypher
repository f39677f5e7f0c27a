// Writes who says a quotation, with exactly these properties.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Quotation {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:SAID_BY]->(b)
SET r = row.properties
