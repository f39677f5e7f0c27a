// Takes out which entities a judgement is about.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Judgement {id: row.from})-[r:ABOUT]->(:Entity {id: row.to})
DELETE r
