// The entity that a chain of mentions refers to, with a sentence that names it.
// $chain: the chain's id.
MATCH (m:Mention {chain: $chain})-[:REFERS_TO]->(e:Entity)
MATCH (m)-[:`IN`]->(s:Sentence)
RETURN e.id AS entity, e.name AS name, s.text AS sentence, m.start AS start
ORDER BY start
LIMIT 1
