// Writes quotations in the sentence they begin in.
// $rows: [{id, parent, properties}]
UNWIND $rows AS row
MATCH (p:Sentence {id: row.parent})
MERGE (n:Quotation {id: row.id})
SET n = row.properties
MERGE (n)-[:`IN`]->(p)
