// One entity with everything about itself. $id.
MATCH (e:Entity {id: $id})
RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.aliases AS aliases, e.roles AS roles,
  e.countries AS countries, e.ids AS ids, e.mentions AS mentions, e.articles AS articles, e.stories AS stories,
  e.firstSeen AS firstSeen, e.lastSeen AS lastSeen, e.eventType AS eventType, e.start AS start, e.end AS end,
  e.latitude AS latitude, e.longitude AS longitude
