// Makes lookups of Story by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX story_by_id IF NOT EXISTS FOR (n:Story) ON (n.id)
