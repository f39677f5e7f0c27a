// Entities in order of id, for export.
// $after: the last id of the page before ("" for the first); $limit: rows a page.
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties
ORDER BY id
LIMIT $limit
