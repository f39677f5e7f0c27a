// Claims by id with everything that proves them.
// $ids: claim ids.
MATCH (c:Claim)-[:SUBJECT]->(s:Entity)
WHERE c.id IN $ids
MATCH (c)-[e:EVIDENCED_BY]->(t:Sentence)<-[:HAS_SENTENCE]-(a:Article)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(p:Entity)
OPTIONAL MATCH (a)-[:PART_OF]->(y:Story)
RETURN c.id AS id, properties(c) AS claim, properties(e) AS evidence,
  s.id AS subject, s.name AS subjectName, labels(s) AS subjectLabels,
  o.id AS object, o.name AS objectName, labels(o) AS objectLabels,
  p.id AS speaker, p.name AS speakerName, labels(p) AS speakerLabels,
  a.id AS article, a.title AS title, a.source AS outlet, a.publishedAt AS publishedAt, a.url AS url, y.id AS story,
  t.start AS start, t.end AS end, t.text AS text
ORDER BY id
