// title: What is claimed about a name in a time
// question: What is a person, organisation or place said to have done between two days?
// parameter: name = "Visayan Star Lines"
// parameter: from = "2025-01-01"
// parameter: to = "2025-12-31"
MATCH (e:Entity)
WHERE e.name = $name OR $name IN e.aliases
MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)-[:EVIDENCED_BY]->(t:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE coalesce(c.validFrom, a.publishedAt) >= $from AND coalesce(c.validFrom, a.publishedAt) <= $to
RETURN DISTINCT coalesce(c.validFrom, a.publishedAt) AS date, c.type AS relation, c.modality AS modality,
  a.source AS outlet, t.text AS sentence
ORDER BY date, relation, outlet, sentence
