// Makes lookups of Judgement by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX judgement_by_id IF NOT EXISTS FOR (n:Judgement) ON (n.id)
