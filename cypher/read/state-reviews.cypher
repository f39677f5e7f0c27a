// Every Review with its properties. No parameters.
MATCH (n:Review) RETURN n.id AS id, properties(n) AS properties ORDER BY id
