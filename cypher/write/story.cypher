// Writes each Story with exactly these properties.
// $rows: [{id, properties}]
UNWIND $rows AS row
MERGE (n:Story {id: row.id})
SET n = row.properties
