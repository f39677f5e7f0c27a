// Full-text search of names and aliases (the embedded engine has calls of its own for this). No parameters.
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (n:Entity) ON EACH [n.names]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
