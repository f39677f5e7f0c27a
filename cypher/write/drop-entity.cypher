// Takes out each Entity of these ids with its relationships.
// $ids: [id]
UNWIND $ids AS id
MATCH (n:Entity {id: id})
DETACH DELETE n
