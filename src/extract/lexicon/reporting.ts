const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Verbs whose subject is the source of what follows, by lemma. Factive or neutral: the speaker asserts it. */
export const reportingVerbs = list(
  "say tell announce report state declare confirm claim argue suggest insist stress emphasize emphasise add note explain warn believe think hint indicate reveal disclose estimate predict forecast expect hope fear admit acknowledge assert maintain contend allege accuse deny reject refute dismiss promise pledge vow swear testify write tweet post comment remark reply respond answer ask inform advise caution recall recount describe express quote cite point observe conclude find urge reiterate repeat clarify affirm reaffirm underline underscore highlight boast lament complain joke concede speculate propose demand order rule mention agree feel show read",
);

/** Verbs that report something as not so. */
export const denyingVerbs = list("deny reject refute dismiss");

/** Verbs that report without vouching. */
export const allegingVerbs = list("allege accuse claim suspect");

/** The narrower set that may stand after or around what is said ("…, X said"). */
export const parentheticalVerbs = list(
  "say tell announce report state declare confirm claim argue suggest insist stress emphasize emphasise add note explain warn believe indicate reveal estimate predict admit acknowledge assert maintain contend allege write tweet comment remark reply respond answer recall recount observe conclude reiterate joke concede complain testify continue agree ask read",
);

/** Verbs whose bare object is a thing ("proposed a mini version"), so that only "that" opens what they report. */
export const needsThat = list(
  "ask propose order demand rule agree show mention describe express declare quote cite point read accuse dismiss reject refute announce",
);
