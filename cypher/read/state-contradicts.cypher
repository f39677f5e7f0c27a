// Which claims cannot both hold. No parameters.
MATCH (a:Claim)-[r:CONTRADICTS]->(b:Claim) RETURN a.id AS `from`, b.id AS `to`, properties(r) AS properties
