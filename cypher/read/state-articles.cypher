// What is stored of articles, enough to know whether to read them again.
// $ids: [article id]
UNWIND $ids AS id
MATCH (a:Article {id: id})
OPTIONAL MATCH (a)-[p:PART_OF]->(s:Story)
OPTIONAL MATCH (a)-[c:COPY_OF]->(o:Article)
RETURN a.id AS id, a.revision AS revision, a.extraction AS extraction, a.digest AS digest, a.title AS title,
  a.source AS outlet, a.agency AS agency, a.publishedAt AS publishedAt, a.wordCount AS wordCount,
  a.signature AS signature, s.id AS story, o.id AS original, c.similarity AS similarity
ORDER BY id
