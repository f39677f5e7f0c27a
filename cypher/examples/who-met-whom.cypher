// title: Who met whom
// question: Which people met, how many independent stories say so, and when first?
// parameter: limit = 25
MATCH (a:Person)-[r:MET]->(b:Person)
RETURN a.name AS person, b.name AS met, r.stories AS stories, r.articles AS articles, r.firstSeen AS firstReported
ORDER BY stories DESC, articles DESC, person, met
LIMIT $limit
