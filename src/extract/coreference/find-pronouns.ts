import type { AnnotatedArticle } from "../../model/annotation.ts";
import type { Anaphor } from "./anaphor.ts";
import { pronouns } from "./pronouns.ts";

/** Words whose first part is a pronoun: "he's", "I'm", "they’ve", "it'll". */
const contraction = /^(i|we|you|he|she|it|they)['’](?:s|m|re|ve|ll|d)$/i;

const weather: ReadonlySet<string> = new Set(
  "rain snow seem appear turn be clear likely possible important".split(" "),
);

/** Pronouns of an article that lie outside names. "US" is no pronoun, nor is the "it" of "it seems that". */
export const findPronouns = (annotated: AnnotatedArticle): readonly Anaphor[] => {
  const { tokens, mentions, article } = annotated;
  const found: Anaphor[] = [];
  let name = 0;
  for (const [index, token] of tokens.entries()) {
    while ((mentions[name]?.end ?? Number.POSITIVE_INFINITY) <= token.start) name += 1;
    if ((mentions[name]?.start ?? Number.POSITIVE_INFINITY) < token.end) continue;
    const word = article.text.slice(token.start, token.end);
    const start = contraction.exec(word)?.[1] ?? word;
    const pronoun = pronouns.get(start.toLowerCase());
    if (!pronoun || word === "US" || (word === "i" && start === word)) continue;
    if (start.toLowerCase() === "it") {
      const next = tokens[index + 1];
      const after = tokens[index + 2];
      const told = start === word ? next : tokens[index];
      const complement = start === word ? after : next;
      if (told && weather.has(told.lemma) && complement && weather.has(complement.lemma)) continue;
      if (next && (next.lemma === "seem" || next.lemma === "appear") && complement?.lemma === "that")
        continue;
    }
    // "her" before a noun is possessive; elsewhere it is an object.
    const next = tokens[index + 1];
    const possessive =
      start.toLowerCase() === "her" &&
      next !== undefined &&
      (next.tags.has("Noun") || next.tags.has("Adjective"));
    found.push({
      start: token.start,
      end: token.start + start.length,
      text: start,
      sentence: token.sentence,
      pronoun: possessive ? { ...pronoun, case: "possessive" } : pronoun,
      number: pronoun.number,
      countries: [],
      ...(pronoun.gender ? { gender: pronoun.gender } : {}),
    });
  }
  return found;
};
