// Writes derived relationships of one type between entities, with exactly these properties.
// RELATED_TO stands for any relation type: the program puts in one of its fixed list.
// $rows: [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:RELATED_TO]->(b)
SET r = row.properties
