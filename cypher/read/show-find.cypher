// Entities that an id, a name or an alias means, best supported first.
// $text: as a person wrote it; $folded: the same in lower case.
MATCH (e:Entity)
WHERE e.id = $text OR toLower(e.name) = $folded OR any(alias IN e.aliases WHERE toLower(alias) = $folded)
RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.articles AS articles
ORDER BY articles DESC, id
LIMIT 20
