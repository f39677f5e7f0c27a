// Derived relationships that leave entities.
// $ids: [entity id]
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
RETURN a.id AS `from`, type(r) AS type, b.id AS `to`, properties(r) AS properties
