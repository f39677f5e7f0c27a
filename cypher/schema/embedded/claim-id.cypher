// Makes lookups of Claim by id quick where the constraint alone does not (Neo4j's constraint brings its own index). No parameters.
CREATE INDEX claim_by_id IF NOT EXISTS FOR (n:Claim) ON (n.id)
