// Takes out which article another one copies.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Article {id: row.from})-[r:COPY_OF]->(:Article {id: row.to})
DELETE r
