// Takes out each Sentence of these ids, once drop-sentence-parts has taken out what stands in it.
// $ids: [sentence id]
UNWIND $ids AS id
MATCH (s:Sentence {id: id})
DETACH DELETE s
