// By which version of extraction articles were read.
MATCH (a:Article)
RETURN a.extraction AS extraction, count(*) AS articles
ORDER BY extraction
