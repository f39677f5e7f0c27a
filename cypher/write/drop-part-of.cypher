// Takes out which story an article tells.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Article {id: row.from})-[r:PART_OF]->(:Story {id: row.to})
DELETE r
