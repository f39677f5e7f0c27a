// title: What connects two names
// question: Through which entities are A and B connected, by relations that someone claims?
// parameter: a = "Ramon Delgado"
// parameter: b = "Ingrid Solheim"
MATCH (a:Entity), (b:Entity)
WHERE (a.name = $a OR $a IN a.aliases) AND (b.name = $b OR $b IN b.aliases) AND a.id <> b.id
MATCH path = shortestPath((a)-[:EMPLOYED_BY|LEADS|HOLDS_OFFICE|MEMBER_OF|BOARD_MEMBER_OF|FOUNDED|OWNS|INVESTED_IN|EDUCATED_AT|REPRESENTS|SPOUSE_OF|PARENT_OF|SIBLING_OF|RELATIVE_OF|ASSOCIATE_OF|MET|SUCCEEDED|VISITED|HEADQUARTERED_IN|OPERATES_IN|LOCATED_IN|SUBSIDIARY_OF|ACQUIRED|PARTNER_OF|FUNDS|SUPPLIES|ALLIED_WITH|OPPOSES|NEGOTIATES_WITH|CHARGED_WITH|LITIGATES_AGAINST|SANCTIONED_BY|PARTICIPANT|OCCURRED_AT*..6]-(b))
RETURN [n IN nodes(path) | n.name] AS through, [r IN relationships(path) | type(r)] AS relations, length(path) AS steps
ORDER BY steps, through
