// Claims of articles with the entities at their ends.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(:Sentence)<-[:EVIDENCED_BY]-(c:Claim)
OPTIONAL MATCH (c)-[:SUBJECT]->(s:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(b:Entity)
RETURN a.id AS article, c.id AS id, properties(c) AS properties, s.id AS subject, o.id AS object, b.id AS speaker
