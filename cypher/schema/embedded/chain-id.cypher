// Makes lookups of Chain by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX chain_by_id IF NOT EXISTS FOR (n:Chain) ON (n.id)
