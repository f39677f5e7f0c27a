// What contradicts some claims, with the reason.
// $ids: claim ids.
MATCH (a:Claim)-[r:CONTRADICTS]-(b:Claim)
WHERE a.id IN $ids
RETURN a.id AS claim, b.id AS other, r.reason AS reason
ORDER BY claim, other
