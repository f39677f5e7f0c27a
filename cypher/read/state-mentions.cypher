// Mentions of articles with the entity that each refers to.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(:Sentence)<-[:`IN`]-(m:Mention)
OPTIONAL MATCH (m)-[r:REFERS_TO]->(e:Entity)
RETURN a.id AS article, m.id AS id, m.chain AS chain, m.kind AS kind, m.text AS text,
  e.id AS entity, properties(r) AS properties
