// title: Family ties next to business
// question: Which relatives of a person hold an office in, lead or own an organisation?
// parameter: limit = 50
MATCH (a:Person)-[f:SPOUSE_OF|PARENT_OF|SIBLING_OF|RELATIVE_OF]-(b:Person)
MATCH (b)-[r:OWNS|LEADS|FOUNDED|EMPLOYED_BY|BOARD_MEMBER_OF|HOLDS_OFFICE]->(o:Entity)
RETURN DISTINCT a.name AS person, type(f) AS tie, b.name AS relative, type(r) AS relation, o.name AS organisation
ORDER BY person, relative, organisation, relation
LIMIT $limit
