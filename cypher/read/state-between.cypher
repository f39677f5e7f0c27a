// Which entities reviews compare. No parameters.
MATCH (a:Review)-[r:BETWEEN]->(b:Entity) RETURN a.id AS `from`, b.id AS `to`, properties(r) AS properties
