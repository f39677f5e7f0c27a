// Pairs of claims that cannot both hold, with the reason.
// $limit: rows at most.
MATCH (a:Claim)-[r:CONTRADICTS]->(b:Claim)
RETURN a.id AS left, b.id AS right, r.reason AS reason
ORDER BY left, right
LIMIT $limit
