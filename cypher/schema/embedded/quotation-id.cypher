// Makes lookups of Quotation by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX quotation_by_id IF NOT EXISTS FOR (n:Quotation) ON (n.id)
