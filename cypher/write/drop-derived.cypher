// Takes out derived relationships of one type between entities.
// RELATED_TO stands for any relation type: the program puts in one of its fixed list.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Entity {id: row.from})-[r:RELATED_TO]->(:Entity {id: row.to})
DELETE r
