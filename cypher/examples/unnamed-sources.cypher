// title: Said by unnamed sources
// question: Which claims rest on sources that are not named, and in whose words?
// parameter: limit = 50
MATCH (c:Claim {attribution: 'unnamed'})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:EVIDENCED_BY]->(t:Sentence)<-[:HAS_SENTENCE]-(a:Article)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
RETURN s.name AS subject, c.type AS relation, coalesce(o.name, c.value) AS object, c.modality AS modality,
  c.speakerText AS source, a.source AS outlet, t.text AS sentence
ORDER BY subject, relation, object, outlet
LIMIT $limit
