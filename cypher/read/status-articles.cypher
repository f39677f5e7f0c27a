// What the store holds of articles and stories.
MATCH (a:Article)
OPTIONAL MATCH (a)-[:PART_OF]->(s:Story)
RETURN count(DISTINCT a) AS articles, count(DISTINCT s) AS stories, count(DISTINCT a.source) AS outlets,
  min(a.publishedAt) AS firstPublished, max(a.publishedAt) AS lastPublished
