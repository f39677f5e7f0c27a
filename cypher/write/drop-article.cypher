// Takes out each Article of these ids with its relationships.
// $ids: [id]
UNWIND $ids AS id
MATCH (n:Article {id: id})
DETACH DELETE n
