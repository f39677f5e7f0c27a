// Full-text search (Neo4j only: the embedded engine has calls of its own for this).
// $index: entity_text, article_text or sentence_text, $text: a Lucene query, $limit: how many
CALL db.index.fulltext.queryNodes($index, $text, {limit: $limit}) YIELD node, score
RETURN node.id AS id, coalesce(node.name, node.title, node.text) AS text, score
ORDER BY score DESC, id
