// How many entities of each label there are.
MATCH (e:Entity)
UNWIND labels(e) AS label
WITH label
WHERE label <> 'Entity'
RETURN label, count(*) AS entities
ORDER BY label
