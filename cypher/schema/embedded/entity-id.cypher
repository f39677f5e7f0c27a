// Makes lookups of Entity by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX entity_by_id IF NOT EXISTS FOR (n:Entity) ON (n.id)
