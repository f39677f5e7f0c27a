// The entity that a chain of mentions refers to, with the first sentence that has it, by a name where there is one.
// $chain: the chain's id.
MATCH (m:Mention {chain: $chain})-[:REFERS_TO]->(e:Entity)
MATCH (m)-[:`IN`]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
RETURN e.id AS entity, e.name AS name, labels(e) AS labels, e.roles AS roles, e.countries AS countries,
  e.articles AS articles, s.text AS sentence, s.start AS sentenceStart, m.start AS start, m.end AS end,
  a.source AS outlet, a.publishedAt AS publishedAt, CASE WHEN m.kind = 'name' THEN 0 ELSE 1 END AS rank
ORDER BY rank, start
LIMIT 1
