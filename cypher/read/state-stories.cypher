// Every Story with its properties. No parameters.
MATCH (n:Story) RETURN n.id AS id, properties(n) AS properties ORDER BY id
