import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";

const numbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** The number in a phrase like "at least 12 people"; undefined for none or a year. */
export const countIn = (phrase: NounPhrase): number | undefined => {
  // "The 28-year-old" is one.
  if (phrase.words.some(({ lower }) => /^(?:years?|year-old|old|aged)$|-year-old$/.test(lower)))
    return undefined;
  for (const word of phrase.words) {
    const spelt = numbers.indexOf(word.lower);
    if (spelt > 0 && word.pos !== "pronoun") return spelt;
    if (/^\d{1,3}(?:,\d{3})*$/.test(word.text) || /^\d{4,7}$/.test(word.text))
      return Number(word.text.replaceAll(",", ""));
  }
  return undefined;
};

const outcomes: Readonly<Record<string, string>> = {
  kill: "killed", die: "killed", murder: "killed", wound: "wounded", injure: "wounded", hurt: "wounded",
  arrest: "arrested", detain: "arrested", displace: "displaced", capture: "captured", kidnap: "abducted", abduct: "abducted",
}; // prettier-ignore

/** How many a clause says were killed, wounded, arrested … */
export const casualtiesOf = (
  clause: Clause,
  syntax: Syntax,
): { readonly count: number; readonly outcome: string; readonly phrase: NounPhrase } | undefined => {
  const outcome = clause.verb && outcomes[clause.verb.lemma];
  if (outcome === undefined || !clause.verb) return undefined;
  const intransitive = clause.verb.lemma === "die";
  const phrase = clause.passive || intransitive ? clause.subjects[0] : clause.objects[0];
  const count = phrase && countIn(phrase);
  if (!phrase || count === undefined) return undefined;
  // "Two men and a teenager" are three.
  const { verb } = clause;
  // "Aged between 16 and 21": the number closes a range.
  const before = syntax.chunks[syntax.chunks.indexOf(phrase) - 1];
  const joined = before?.kind === "joint" && /^(?:and|or|to|between|of)$/.test(before.word.lower);
  const alone = phrase.words.length === 1 && phrase.head.pos === "number" && joined;
  const more =
    alone ||
    (syntax.coordinated.get(phrase) ?? []).some(
      (other) => other !== phrase && other.end <= verb.start === phrase.end <= verb.start,
    );
  return more ? undefined : { count, outcome, phrase };
};
