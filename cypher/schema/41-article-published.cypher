// Finds articles by date of publication. No parameters.
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.publishedAt)
