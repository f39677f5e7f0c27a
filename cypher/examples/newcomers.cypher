// title: Most connected newcomers of a month
// question: Who was first seen in a month, and is related to the most others?
// parameter: month = "2025-04"
// parameter: limit = 25
MATCH (e:Entity)
WHERE (e:Person OR e:Organization) AND e.firstSeen STARTS WITH $month
OPTIONAL MATCH (e)<-[:SUBJECT|OBJECT]-(:Claim)-[:SUBJECT|OBJECT]->(other:Entity)
WHERE other.id <> e.id
RETURN e.name AS name, count(DISTINCT other) AS connections, e.articles AS articles, e.firstSeen AS firstSeen
ORDER BY connections DESC, articles DESC, name
LIMIT $limit
