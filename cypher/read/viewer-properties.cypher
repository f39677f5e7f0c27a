// Property keys of a sample of nodes of one label, for completion.
// $label: the label; $limit: nodes looked at.
MATCH (n)
WHERE $label IN labels(n)
WITH n
LIMIT $limit
UNWIND keys(n) AS property
RETURN DISTINCT property
ORDER BY property
