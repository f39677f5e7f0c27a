// Mentions of articles with their chains.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(:Sentence)<-[:`IN`]-(m:Mention)
RETURN a.id AS article, m.id AS id, m.chain AS chain, m.kind AS kind, m.text AS text
