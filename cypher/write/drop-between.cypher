// Takes out which entities wait for a person to compare them.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Review {id: row.from})-[r:BETWEEN]->(:Entity {id: row.to})
DELETE r
