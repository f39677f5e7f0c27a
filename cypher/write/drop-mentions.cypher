// Takes out which entities an article mentions, and how often.
// $rows: [{from, to}]
UNWIND $rows AS row
MATCH (:Article {id: row.from})-[r:MENTIONS]->(:Entity {id: row.to})
DELETE r
