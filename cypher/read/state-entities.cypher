// Entities with their labels and properties.
// $ids: [entity id]
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties
