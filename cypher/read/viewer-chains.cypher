// The coreference chains of one entity with their articles and why they refer to it: what a split is decided on.
// $id: the entity's id; $limit: rows at most.
MATCH (m:Mention)-[r:REFERS_TO]->(:Entity {id: $id})
MATCH (m)-[:`IN`]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
RETURN m.chain AS chain, m.text AS text, m.kind AS kind, r.score AS score, r.reason AS reason,
  a.id AS article, a.title AS title, a.source AS outlet, m.id AS mention
ORDER BY mention
LIMIT $limit
