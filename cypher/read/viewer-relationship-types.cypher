// Relationship types in use, for completion.
MATCH ()-[r]->()
RETURN DISTINCT type(r) AS type
ORDER BY type
