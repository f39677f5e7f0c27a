// Earlier revisions of articles.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_REVISION]->(r:Revision)
RETURN a.id AS article, r.id AS id
