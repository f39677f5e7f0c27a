// title: Who holds which office
// question: Who is said to hold or lead what, and how well is it supported?
// parameter: limit = 100
MATCH (p:Person)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity)
WHERE c.type IN ['HOLDS_OFFICE', 'LEADS'] AND c.polarity = 'positive'
RETURN p.name AS person, c.type AS relation, c.value AS office, o.name AS of, count(DISTINCT c.articleId) AS articles
ORDER BY articles DESC, person, office, of
LIMIT $limit
