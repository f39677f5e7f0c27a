// Which entities articles mention, and how often.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})-[r:MENTIONS]->(e:Entity)
RETURN a.id AS `from`, e.id AS `to`, properties(r) AS properties
