// Takes out who makes a claim.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Claim {id: row.from})-[r:SAID_BY]->(:Entity {id: row.to})
DELETE r
