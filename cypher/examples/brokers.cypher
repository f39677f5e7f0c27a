// title: Who stands between others
// question: Which people are connected to organisations that are not otherwise connected through one person?
// parameter: limit = 25
MATCH (p:Person)<-[:SUBJECT|OBJECT]-(:Claim)-[:SUBJECT|OBJECT]->(o:Organization)
WITH p, collect(DISTINCT o.name) AS organisations
WHERE size(organisations) > 1
RETURN p.name AS person, size(organisations) AS connects, organisations
ORDER BY connects DESC, person
LIMIT $limit
