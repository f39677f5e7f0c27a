// Writes each Review with exactly these properties.
// $rows: [{id, properties}]
UNWIND $rows AS row
MERGE (n:Review {id: row.id})
SET n = row.properties
