// title: What happened where
// question: At which places do the reported events gather?
// parameter: limit = 50
MATCH (e:Event)-[:OCCURRED_AT]->(p:Place)
WITH p, e
ORDER BY e.start, e.name
RETURN p.name AS place, p.country AS country, p.latitude AS latitude, p.longitude AS longitude,
  count(e) AS events, collect(e.name) AS names
ORDER BY events DESC, place
LIMIT $limit
