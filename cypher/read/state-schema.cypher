// The version of the graph's layout. No parameters.
MATCH (s:Schema) RETURN s.version AS version
