// title: Who speaks about a name
// question: Whose words are the claims about a person, organisation or place?
// parameter: name = "Visayan Star Lines"
// parameter: limit = 50
MATCH (e:Entity)
WHERE e.name = $name OR $name IN e.aliases
MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.attribution <> 'narrator'
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH coalesce(speaker.name, c.speakerText, 'not named') AS says, c.attribution AS attribution, c
RETURN says, attribution, count(DISTINCT c) AS claims, count(DISTINCT c.articleId) AS articles
ORDER BY claims DESC, says, attribution
LIMIT $limit
