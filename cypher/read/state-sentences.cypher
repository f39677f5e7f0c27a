// Sentences of articles with the digest of all they support.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(s:Sentence)
RETURN a.id AS article, s.id AS id, s.digest AS digest
