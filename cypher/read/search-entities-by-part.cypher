// Entities whose name or an alias holds some letters, most mentioned first.
// $part: the letters in lower case, $limit: how many
MATCH (e:Entity)
WHERE toLower(e.names) CONTAINS $part
RETURN e.id AS id, e.name AS name
ORDER BY e.mentions DESC, id
LIMIT $limit
