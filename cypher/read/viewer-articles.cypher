// Articles with their story, in order of id, for the viewer's snapshot.
// $after: the last id of the page before ("" for the first); $limit: rows a page.
MATCH (a:Article)
WHERE a.id > $after
OPTIONAL MATCH (a)-[:PART_OF]->(s:Story)
RETURN a.id AS id, a.title AS title, a.source AS outlet, a.url AS url, a.publishedAt AS publishedAt, s.id AS story
ORDER BY id
LIMIT $limit
