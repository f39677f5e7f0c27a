// Claims with their ends and article, in order of id, for the viewer's snapshot.
// $after: the last id of the page before ("" for the first); $limit: rows a page.
MATCH (c:Claim)-[:SUBJECT]->(s:Entity)
WHERE c.id > $after
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
MATCH (c)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
RETURN c.id AS id, c.type AS type, s.id AS subject, o.id AS object, a.id AS article, c.modality AS modality,
  c.polarity AS polarity, c.attribution AS attribution, c.confidence AS confidence, c.validFrom AS validFrom,
  c.validTo AS validTo
ORDER BY id
LIMIT $limit
