// Makes lookups of Mention by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX mention_by_id IF NOT EXISTS FOR (n:Mention) ON (n.id)
