// title: What happened, when and where
// question: Which events are reported, with whom and on which days?
// parameter: limit = 50
MATCH (e:Event)
OPTIONAL MATCH (e)<-[:SUBJECT|OBJECT]-(:Claim {type: 'PARTICIPANT'})-[:SUBJECT|OBJECT]->(p:Entity)
WHERE p.id <> e.id
WITH e, collect(DISTINCT p.name) AS participants
OPTIONAL MATCH (e)-[:OCCURRED_AT]->(place:Place)
WITH e, participants, collect(DISTINCT place.name) AS places
RETURN e.name AS event, e.eventType AS type, e.start AS start, e.end AS end, places, participants, e.stories AS stories
ORDER BY start, event
LIMIT $limit
