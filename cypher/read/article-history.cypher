// Earlier revisions of an article, oldest first.
// $id: the article.
MATCH (:Article {id: $id})-[:HAS_REVISION]->(r:Revision)
RETURN r.number AS number, properties(r) AS properties
ORDER BY number
