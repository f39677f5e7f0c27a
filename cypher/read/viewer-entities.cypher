// Entities in order of id, for the viewer's snapshot.
// $after: the last id of the page before ("" for the first); $limit: rows a page.
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.aliases AS aliases, e.roles AS roles,
  e.countries AS countries, e.mentions AS mentions, e.articles AS articles, e.stories AS stories,
  e.firstSeen AS firstSeen, e.lastSeen AS lastSeen, e.eventType AS eventType, e.start AS start, e.end AS end,
  e.latitude AS latitude, e.longitude AS longitude
ORDER BY id
LIMIT $limit
