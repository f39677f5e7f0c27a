// title: What is denied
// question: Who denies what?
// parameter: limit = 50
MATCH (c:Claim)-[:SUBJECT]->(s:Entity)
WHERE c.modality = 'denied' OR c.polarity = 'negative'
MATCH (c)-[:EVIDENCED_BY]->(t:Sentence)<-[:HAS_SENTENCE]-(a:Article)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
RETURN s.name AS subject, c.type AS relation, coalesce(o.name, c.value) AS object,
  coalesce(speaker.name, c.speakerText) AS deniedBy, a.source AS outlet, t.text AS sentence
ORDER BY subject, relation, object, outlet
LIMIT $limit
