// Finds claims by their type. No parameters.
CREATE INDEX claim_type IF NOT EXISTS FOR (n:Claim) ON (n.type)
