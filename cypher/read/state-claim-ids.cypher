// Which of these claims are stored.
// $ids: [claim id]
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id
