// Takes out each Review of these ids with its relationships.
// $ids: [id]
UNWIND $ids AS id
MATCH (n:Review {id: id})
DETACH DELETE n
