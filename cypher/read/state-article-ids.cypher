// The ids of all articles. No parameters.
MATCH (a:Article) RETURN a.id AS id ORDER BY id
