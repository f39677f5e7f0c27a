// Claims with their ends, sentence and article in order of id, for export.
// $after: the last id of the page before ("" for the first); $limit: rows a page.
MATCH (c:Claim)-[:SUBJECT]->(s:Entity)
WHERE c.id > $after
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(b:Entity)
MATCH (c)-[v:EVIDENCED_BY]->(t:Sentence)<-[:HAS_SENTENCE]-(a:Article)
OPTIONAL MATCH (a)-[:PART_OF]->(y:Story)
RETURN c.id AS id, properties(c) AS properties, s.id AS subject, o.id AS object, b.id AS speaker, v.start AS start,
  v.end AS end, t.id AS sentenceId, t.text AS sentence, a.id AS article, a.url AS url, a.title AS title,
  a.source AS source, a.authors AS authors, a.publishedAt AS publishedAt, a.language AS language, y.id AS story
ORDER BY id
LIMIT $limit
