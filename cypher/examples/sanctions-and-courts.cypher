// title: Sanctions, charges and lawsuits
// question: Who is sanctioned, charged or sued, by whom, and how firmly is it said?
// parameter: limit = 50
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)
WHERE c.type IN ['SANCTIONED_BY', 'CHARGED_WITH', 'LITIGATES_AGAINST']
MATCH (c)-[:EVIDENCED_BY]->(t:Sentence)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
RETURN s.name AS subject, c.type AS relation, coalesce(o.name, c.value) AS object, c.modality AS modality,
  c.attribution AS attribution, t.text AS sentence
ORDER BY subject, relation, object, sentence
LIMIT $limit
