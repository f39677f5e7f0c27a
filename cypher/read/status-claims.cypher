// How many claims of each type and modality there are.
MATCH (c:Claim)
RETURN c.type AS type, c.modality AS modality, count(*) AS claims
ORDER BY type, modality
