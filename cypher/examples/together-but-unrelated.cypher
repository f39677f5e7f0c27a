// title: Named together, never related
// question: Which people and organisations share articles although nobody claims a relation between them?
// parameter: articles = 2
// parameter: limit = 25
MATCH (a:Person)<-[:MENTIONS]-(n:Article)-[:MENTIONS]->(b:Entity)
WHERE (b:Organization OR (b:Person AND a.id < b.id)) AND NOT EXISTS { (a)--(b) }
OPTIONAL MATCH (n)-[:PART_OF]->(s:Story)
WITH a, b, count(DISTINCT n) AS articles, count(DISTINCT coalesce(s.id, n.id)) AS stories
WHERE articles >= $articles
RETURN a.name AS person, b.name AS other, articles, stories
ORDER BY stories DESC, articles DESC, person, other
LIMIT $limit
