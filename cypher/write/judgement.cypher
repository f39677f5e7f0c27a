// Writes each Judgement with exactly these properties.
// $rows: [{id, properties}]
UNWIND $rows AS row
MERGE (n:Judgement {id: row.id})
SET n = row.properties
