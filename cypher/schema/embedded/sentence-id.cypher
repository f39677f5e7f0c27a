// Makes lookups of Sentence by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX sentence_by_id IF NOT EXISTS FOR (n:Sentence) ON (n.id)
