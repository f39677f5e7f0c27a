// Articles with their story in order of id, for export.
// $after: the last id of the page before ("" for the first); $limit: rows a page.
MATCH (a:Article)
WHERE a.id > $after
OPTIONAL MATCH (a)-[:PART_OF]->(s:Story)
RETURN a.id AS id, a.url AS url, a.title AS title, a.source AS source, a.authors AS authors,
  a.publishedAt AS publishedAt, a.language AS language, s.id AS story
ORDER BY id
LIMIT $limit
