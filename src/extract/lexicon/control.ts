const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Verbs whose object is the subject of the infinitive ("ordered the general to leave"). */
export const objectControl = list(
  "ask urge order force persuade tell allow invite appoint want expect help enable require instruct encourage permit advise call authorize authorise compel pressure beg nominate elect send bring lead cause",
);
