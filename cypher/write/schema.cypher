// Writes each Schema with exactly these properties.
// $rows: [{id, properties}]
UNWIND $rows AS row
MERGE (n:Schema {id: row.id})
SET n = row.properties
