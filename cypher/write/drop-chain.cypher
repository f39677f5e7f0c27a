// Takes out each Chain of these ids with its relationships.
// $ids: [id]
UNWIND $ids AS id
MATCH (n:Chain {id: id})
DETACH DELETE n
