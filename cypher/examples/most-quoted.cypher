// title: Who speaks most
// question: Whose words are reported in the most independent stories?
// parameter: limit = 25
MATCH (q:Quotation)-[:SAID_BY]->(e:Entity)
MATCH (a:Article)
WHERE a.id = q.articleId
OPTIONAL MATCH (a)-[:PART_OF]->(s:Story)
RETURN e.name AS speaker, count(DISTINCT coalesce(s.id, a.id)) AS stories, count(DISTINCT q) AS quotations
ORDER BY stories DESC, quotations DESC, speaker
LIMIT $limit
