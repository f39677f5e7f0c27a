// Takes out each Judgement of these ids with its relationships.
// $ids: [id]
UNWIND $ids AS id
MATCH (n:Judgement {id: id})
DETACH DELETE n
