// title: Who was quoted saying what
// question: What has a person or organisation said?
// parameter: name = "Ingrid Solheim"
// parameter: limit = 50
MATCH (q:Quotation)-[:SAID_BY]->(e:Entity {name: $name})
MATCH (a:Article)
WHERE a.id = q.articleId
RETURN q.text AS quotation, q.direct AS direct, a.source AS outlet, a.publishedAt AS published, a.title AS article
ORDER BY published, article, quotation
LIMIT $limit
