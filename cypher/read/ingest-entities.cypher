// The entities that some articles mention. $articles: ids.
MATCH (a:Article)-[:MENTIONS]->(e:Entity)
WHERE a.id IN $articles
RETURN DISTINCT e.id AS id
