// title: Timeline of a person
// question: What is claimed about a person, by the day it happened and else the day it was published?
// parameter: name = "Ramon Delgado"
// parameter: limit = 100
MATCH (e:Person)
WHERE e.name = $name OR $name IN e.aliases
MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)-[:EVIDENCED_BY]->(t:Sentence)<-[:HAS_SENTENCE]-(a:Article)
OPTIONAL MATCH (c)-[:SUBJECT]->(s:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
RETURN DISTINCT coalesce(c.validFrom, a.publishedAt) AS day, c.validFrom IS NOT NULL AS known, s.name AS subject,
  c.type AS relation, coalesce(o.name, c.value) AS object, c.modality AS modality, a.source AS outlet, t.text AS sentence
ORDER BY day, subject, relation, object, outlet, sentence
LIMIT $limit
