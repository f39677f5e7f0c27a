// Writes the sentences of articles.
// $rows: [{id, parent, properties}]
UNWIND $rows AS row
MATCH (p:Article {id: row.parent})
MERGE (n:Sentence {id: row.id})
SET n = row.properties
MERGE (p)-[:HAS_SENTENCE]->(n)
