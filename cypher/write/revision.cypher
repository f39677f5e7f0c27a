// Writes what an article said before it was changed.
// $rows: [{id, parent, properties}]
UNWIND $rows AS row
MATCH (p:Article {id: row.parent})
MERGE (n:Revision {id: row.id})
SET n = row.properties
MERGE (p)-[:HAS_REVISION]->(n)
