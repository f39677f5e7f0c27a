// title: Copies of one text
// question: Which stories were carried by several outlets, and by whom?
// parameter: limit = 25
MATCH (a:Article)-[:PART_OF]->(s:Story)
WITH s, collect(DISTINCT a.source) AS outlets, count(a) AS articles, min(a.publishedAt) AS first
WHERE articles > 1
RETURN s.title AS story, articles, outlets, first
ORDER BY articles DESC, story
LIMIT $limit
