// Writes coreference chains under their article.
// $rows: [{id, parent, properties}]
UNWIND $rows AS row
MATCH (p:Article {id: row.parent})
MERGE (n:Chain {id: row.id})
SET n = row.properties
MERGE (p)-[:HAS_CHAIN]->(n)
