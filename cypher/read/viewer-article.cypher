// One article with its sentences, in order of the text.
// $id: the article's id.
MATCH (a:Article {id: $id})-[:HAS_SENTENCE]->(s:Sentence)
RETURN properties(a) AS article, s.start AS start, s.end AS end, s.text AS text
ORDER BY start
