// Takes out each Story of these ids with its relationships.
// $ids: [id]
UNWIND $ids AS id
MATCH (n:Story {id: id})
DETACH DELETE n
