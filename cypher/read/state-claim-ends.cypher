// What the ends of articles' claims are computed from, with the entities that stand there now.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(:Sentence)<-[:EVIDENCED_BY]-(c:Claim)
OPTIONAL MATCH (c)-[:SUBJECT]->(s:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(b:Entity)
RETURN a.id AS article, c.id AS id, c.type AS type, c.polarity AS polarity, c.modality AS modality,
  c.confidence AS confidence, c.subjectChain AS subjectChain, c.objectChain AS objectChain,
  c.speakerChain AS speakerChain, s.id AS subject, o.id AS object, b.id AS speaker
