// title: Around the sanctioned
// question: Who owns, leads, funds or supplies somebody under sanctions, up to two steps away?
// parameter: limit = 100
MATCH (target:Entity)-[:SANCTIONED_BY]->(authority:Entity)
MATCH path = (target)-[:OWNS|LEADS|FUNDS|SUPPLIES|SUBSIDIARY_OF|EMPLOYED_BY|BOARD_MEMBER_OF|INVESTED_IN|PARTNER_OF|ASSOCIATE_OF|HOLDS_OFFICE*1..2]-(other:Entity)
WHERE other.id <> authority.id AND other.id <> target.id
RETURN DISTINCT target.name AS sanctioned, authority.name AS by, [r IN relationships(path) | type(r)] AS ties, other.name AS name
ORDER BY sanctioned, name, ties
LIMIT $limit
