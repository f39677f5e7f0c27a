// title: Alleged here, denied there
// question: Which allegations does someone deny, and who says which?
// parameter: limit = 50
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim {modality: 'alleged'})-[:OBJECT]->(o:Entity)
MATCH (s)<-[:SUBJECT]-(d:Claim)-[:OBJECT]->(o)
WHERE d.type = c.type AND (d.modality = 'denied' OR d.polarity = 'negative')
MATCH (c)-[:EVIDENCED_BY]->(x:Sentence)<-[:HAS_SENTENCE]-(a:Article)
MATCH (d)-[:EVIDENCED_BY]->(y:Sentence)<-[:HAS_SENTENCE]-(b:Article)
RETURN s.name AS subject, c.type AS relation, o.name AS object, a.source AS allegedIn, x.text AS allegation,
  b.source AS deniedIn, y.text AS denial
ORDER BY subject, relation, object, allegedIn, deniedIn, allegation, denial
LIMIT $limit
