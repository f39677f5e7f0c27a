// title: What only one outlet says
// question: Which relations does a single outlet claim, and which is it?
// parameter: limit = 50
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity)
MATCH (c)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WITH s, o, c.type AS relation, collect(DISTINCT a.source) AS outlets, count(DISTINCT a) AS articles
WHERE size(outlets) = 1
RETURN s.name AS subject, relation, o.name AS object, outlets, articles
ORDER BY articles DESC, subject, relation, object
LIMIT $limit
