// Where sentences stand.
// $ids: sentence ids.
MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence)
WHERE s.id IN $ids
RETURN s.id AS id, a.id AS article, s.start AS start, s.end AS end
ORDER BY id
