import { triggerOfNoun } from "../lexicon/event-triggers.ts";
import { nounClass, people } from "../lexicon/noun-class.ts";
import type { Attachment, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import { isTimePhrase } from "../syntax/phrase-kind.ts";

/** Prepositions that bring in what something is about or comes after, and not where it is. */
const topical =
  /^(?:of|on|about|over|regarding|concerning|for|against|after|before|following|amid|despite|since)$/;

/** Kinds of events whose matter has a place of its own: what is paid for, sold or agreed on. */
const transacted: ReadonlySet<string> = new Set([
  "agreement",
  "aid",
  "deal",
  "sanction",
  "lawsuit",
  "anniversary",
]);

/** Whether a phrase right after others says where one of those is: "protests over the war in Sudan", "a grant of land at the lake". */
export const isPlaceOfAnother = (group: string, run: readonly Attachment[], entry: Attachment): boolean => {
  const before = run.at(-1);
  if (!before || entry.preposition.start - before.phrase.end > 1 || isTimePhrase(before.phrase)) return false;
  const { head } = before.phrase;
  if (isPlaceOfAnother(group, run.slice(0, -1), before)) return true;
  if (head.mention || !topical.test(before.preposition.lower)) return false;
  if (triggerOfNoun(head.lower)) return true;
  const apart = nounClass(head.lower) === undefined && !people.test(head.lower);
  return apart && head.pos !== "number" && transacted.has(group);
};

/** Nouns for what is done about an event elsewhere and later. */
const remembering =
  /^(?:commemorations?|anniversary|celebrations?|remembrance|memorial|re-?enactment|screening)$/;

/** "The commemoration of the battle of Lund in Oslo": it is remembered there. */
export const isRemembered = (syntax: Syntax, phrase: NounPhrase): boolean =>
  [...syntax.after].some(
    ([host, [first]]) =>
      remembering.test(host.head.lower) && first?.preposition.lower === "of" && first.phrase === phrase,
  );

/** Nouns that say what is held against somebody. */
const accusing =
  /^(?:charges?|cases?|allegations?|accusations?|complaints?|evidence|claims?|warrants?|indictments?|investigations?|probes?|verdicts?)$/;

/** "Charges linked to the riots against Lee": the charges are against her. */
export const isAccusation = (syntax: Syntax, phrase: NounPhrase, entry: Attachment): boolean =>
  entry.preposition.lower === "against" &&
  ([...syntax.after].some(
    ([host, attached]) =>
      host.end < phrase.start && accusing.test(host.head.lower) && attached.includes(entry),
  ) ||
    syntax.clauses.some(
      ({ kind, subjects, attachments }) =>
        kind === "participial" &&
        attachments.some((other) => other.phrase === entry.phrase) &&
        subjects.some(({ head }) => accusing.test(head.lower)),
    ));
