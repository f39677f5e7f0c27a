// title: What is planned
// question: What is expected or scheduled, and when?
// parameter: limit = 50
MATCH (c:Claim {modality: 'planned'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:EVIDENCED_BY]->(t:Sentence)<-[:HAS_SENTENCE]-(a:Article)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
RETURN s.name AS subject, c.type AS relation, coalesce(o.name, c.value) AS object, c.validFrom AS start,
  c.validTo AS end, a.source AS outlet, a.publishedAt AS published, t.text AS sentence
ORDER BY start, subject, relation, object, outlet
LIMIT $limit
