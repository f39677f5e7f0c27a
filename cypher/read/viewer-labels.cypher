// Labels in use, for completion.
MATCH (n)
UNWIND labels(n) AS label
RETURN DISTINCT label
ORDER BY label
