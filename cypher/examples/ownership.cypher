// title: Who owns, founded or bought what
// question: Which people and organisations stand behind which organisations?
// parameter: limit = 100
MATCH (a:Entity)-[r:OWNS|FOUNDED|ACQUIRED|INVESTED_IN|SUBSIDIARY_OF]->(b:Entity)
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.stories AS stories, r.confidence AS confidence
ORDER BY stories DESC, subject, relation, object
LIMIT $limit
