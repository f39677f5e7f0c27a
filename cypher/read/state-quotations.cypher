// Quotations of articles with the entity that says them.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(:Sentence)<-[:`IN`]-(q:Quotation)
OPTIONAL MATCH (q)-[:SAID_BY]->(b:Entity)
RETURN a.id AS article, q.id AS id, q.speakerChain AS speakerChain, b.id AS speaker
