// Makes lookups of Revision by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX revision_by_id IF NOT EXISTS FOR (n:Revision) ON (n.id)
