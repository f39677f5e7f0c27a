// Coreference chains of articles.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_CHAIN]->(c:Chain)
RETURN a.id AS article, c.id AS id, properties(c) AS properties
