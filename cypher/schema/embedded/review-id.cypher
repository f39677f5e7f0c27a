// Makes lookups of Review by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX review_by_id IF NOT EXISTS FOR (n:Review) ON (n.id)
