// Writes claims with the sentence that makes them; start and end span the argument and trigger characters.
// $rows: [{id, parent, properties, start, end}]
UNWIND $rows AS row
MATCH (p:Sentence {id: row.parent})
MERGE (n:Claim {id: row.id})
SET n = row.properties
MERGE (n)-[e:EVIDENCED_BY]->(p)
SET e.start = row.start, e.end = row.end
