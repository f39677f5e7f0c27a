// Takes sentences out with the mentions, claims and quotations that only they support.
// $ids: [sentence id]
UNWIND $ids AS id
MATCH (s:Sentence {id: id})
OPTIONAL MATCH (n)-[:`IN`|EVIDENCED_BY]->(s)
DETACH DELETE n, s
