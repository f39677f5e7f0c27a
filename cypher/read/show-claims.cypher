// Claims in which an entity is subject or object, with their evidence. $id.
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(c:Claim)
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:EVIDENCED_BY]->(t:Sentence)<-[:HAS_SENTENCE]-(a:Article)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(p:Entity)
OPTIONAL MATCH (a)-[:PART_OF]->(story:Story)
RETURN DISTINCT c.id AS id, c.type AS type, c.value AS value, c.polarity AS polarity, c.modality AS modality,
  c.attribution AS attribution, c.speakerText AS source, p.name AS speaker, c.confidence AS confidence,
  c.validFrom AS validFrom, c.validTo AS validTo, c.method AS method, c.subjectStart AS subjectStart,
  c.subjectEnd AS subjectEnd, c.objectStart AS objectStart, c.objectEnd AS objectEnd,
  c.triggerStart AS triggerStart, c.triggerEnd AS triggerEnd, s.id AS subjectId, s.name AS subject,
  o.id AS objectId, o.name AS object, t.text AS sentence, t.start AS sentenceStart, a.id AS articleId,
  a.title AS title, a.source AS outlet, a.publishedAt AS publishedAt, a.url AS url, story.id AS story
ORDER BY type, subject, object, publishedAt, id
