// Takes out who says a quotation.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Quotation {id: row.from})-[r:SAID_BY]->(:Entity {id: row.to})
DELETE r
