// Every Judgement with its properties. No parameters.
MATCH (n:Judgement) RETURN n.id AS id, properties(n) AS properties ORDER BY id
