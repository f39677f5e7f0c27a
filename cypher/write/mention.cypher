// Writes mentions in their sentence.
// $rows: [{id, parent, properties}]
UNWIND $rows AS row
MATCH (p:Sentence {id: row.parent})
MERGE (n:Mention {id: row.id})
SET n = row.properties
MERGE (n)-[:`IN`]->(p)
