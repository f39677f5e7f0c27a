// Sentences that name an entity, one an article, for entities without claims. $id; $limit: rows at most.
MATCH (e:Entity {id: $id})<-[:REFERS_TO]-(m:Mention)-[:`IN`]->(t:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE m.kind = 'name'
RETURN t.text AS sentence, t.start AS sentenceStart, m.start AS start, m.end AS end, a.id AS articleId,
  a.title AS title, a.source AS outlet, a.publishedAt AS publishedAt, a.url AS url
ORDER BY publishedAt, articleId, start
LIMIT $limit
