// Which entities the mentions of articles refer to now.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(:Sentence)<-[:`IN`]-(m:Mention)
OPTIONAL MATCH (m)-[r:REFERS_TO]->(e:Entity)
RETURN a.id AS article, m.id AS id, m.chain AS chain, e.id AS entity, r.score AS score, r.reason AS reason
