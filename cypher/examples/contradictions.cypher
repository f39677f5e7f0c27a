// title: Claims that contradict each other
// question: Which claims cannot both hold, and where does each stand?
// parameter: limit = 50
MATCH (a:Claim)-[r:CONTRADICTS]->(b:Claim)
MATCH (a)-[:EVIDENCED_BY]->(x:Sentence)<-[:HAS_SENTENCE]-(p:Article)
MATCH (b)-[:EVIDENCED_BY]->(y:Sentence)<-[:HAS_SENTENCE]-(q:Article)
RETURN r.reason AS reason, p.source AS outlet, x.text AS says, q.source AS otherOutlet, y.text AS otherSays
ORDER BY reason, outlet, otherOutlet
LIMIT $limit
