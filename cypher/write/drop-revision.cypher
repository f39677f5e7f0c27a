// Takes out each Revision of these ids with its relationships.
// $ids: [id]
UNWIND $ids AS id
MATCH (n:Revision {id: id})
DETACH DELETE n
