// title: Often printed, seldom confirmed
// question: Which relations stand in many articles but in few independent stories?
// parameter: limit = 50
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.articles > r.stories
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.articles AS articles, r.stories AS stories,
  r.articles - r.stories AS copies, r.confidence AS confidence
ORDER BY copies DESC, subject, relation, object
LIMIT $limit
