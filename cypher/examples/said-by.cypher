// title: Who was quoted saying what
// question: What has a person or organisation said?
// parameter: name = "Ingrid Solheim"
// parameter: limit = 50
MATCH (e:Entity)
WHERE e.name = $name OR $name IN e.aliases
MATCH (q:Quotation)-[:SAID_BY]->(e)
MATCH (a:Article)
WHERE a.id = q.articleId
RETURN q.text AS quotation, q.direct AS direct, a.source AS outlet, a.publishedAt AS published, a.title AS article
ORDER BY published, article, quotation
LIMIT $limit
