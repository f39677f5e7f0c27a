// How many claims some articles make. $articles: ids.
MATCH (a:Article)-[:HAS_SENTENCE]->(:Sentence)<-[:EVIDENCED_BY]-(c:Claim)
WHERE a.id IN $articles
RETURN count(DISTINCT c) AS claims
