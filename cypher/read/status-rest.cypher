// What else there is, by label.
MATCH (n)
WHERE n:Sentence OR n:Mention OR n:Quotation OR n:Judgement OR n:Review OR n:Revision
UNWIND labels(n) AS label
RETURN label, count(*) AS nodes
ORDER BY label
