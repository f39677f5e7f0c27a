// The mentions of one article that refer to an entity, in order of the text.
// $id: the article's id.
MATCH (:Article {id: $id})-[:HAS_SENTENCE]->(:Sentence)<-[:`IN`]-(m:Mention)-[:REFERS_TO]->(e:Entity)
RETURN m.start AS start, m.end AS end, e.id AS entity, e.name AS name, labels(e) AS labels
ORDER BY start, end
