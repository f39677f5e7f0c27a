// Makes lookups of Article by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX article_by_id IF NOT EXISTS FOR (n:Article) ON (n.id)
