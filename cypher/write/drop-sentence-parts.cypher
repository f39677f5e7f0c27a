// Takes out the mentions, claims and quotations that only these sentences support.
// $ids: [sentence id]
UNWIND $ids AS id
MATCH (n)-[:`IN`|EVIDENCED_BY]->(:Sentence {id: id})
DETACH DELETE n
