// Which entities judgements are about. No parameters.
MATCH (a:Judgement)-[r:ABOUT]->(b:Entity) RETURN a.id AS `from`, b.id AS `to`, properties(r) AS properties
