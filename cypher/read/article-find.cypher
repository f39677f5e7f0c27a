// Articles that a person may mean by an id, an address or the file they came from.
// $text: what the person gave.
MATCH (a:Article)
WHERE a.id = $text OR a.url = $text OR a.item = $text
RETURN a.id AS id, a.title AS title, a.url AS url, a.item AS item
ORDER BY id
LIMIT 10
