// The ids of all entities. No parameters.
MATCH (e:Entity) RETURN e.id AS id ORDER BY id
