// Takes out which claims cannot both hold.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Claim {id: row.from})-[r:CONTRADICTS]->(:Claim {id: row.to})
DELETE r
