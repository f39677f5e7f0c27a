// Takes out which entity a mention refers to.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Mention {id: row.from})-[r:REFERS_TO]->(:Entity {id: row.to})
DELETE r
