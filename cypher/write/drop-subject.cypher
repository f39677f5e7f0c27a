// Takes out the subject of claims.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Claim {id: row.from})-[r:SUBJECT]->(:Entity {id: row.to})
DELETE r
