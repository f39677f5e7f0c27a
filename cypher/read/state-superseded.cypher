// What articles say now, to be kept as a revision before they change.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})
OPTIONAL MATCH (a)-[:HAS_SENTENCE]->(:Sentence)<-[:`IN`]-(m:Mention {kind: 'name'})
WITH a, collect(DISTINCT m.text) AS names
OPTIONAL MATCH (a)-[:HAS_SENTENCE]->(:Sentence)<-[:EVIDENCED_BY]-(c:Claim)
RETURN a.id AS id, properties(a) AS properties, names, collect(properties(c)) AS claims
