// Takes out the object of claims.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Claim {id: row.from})-[r:OBJECT]->(:Entity {id: row.to})
DELETE r
