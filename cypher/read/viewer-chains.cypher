// The mentions of one entity with their articles and why they refer to it: what a split is decided on.
// $id: the entity's id; $limit: rows at most.
MATCH (m:Mention)-[r:REFERS_TO]->(:Entity {id: $id})
MATCH (m)-[:`IN`]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
RETURN m.id AS mention, m.text AS text, m.kind AS kind, m.chain AS chain, r.score AS score, r.reason AS reason,
  a.id AS article, a.title AS title, a.source AS outlet
ORDER BY mention
LIMIT $limit
