import type { Quotation } from "../../model/claim.ts";
import type { Mention } from "../../model/mention.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import { nounClass, people } from "../lexicon/noun-class.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { ArticleView } from "../view.ts";
import type { Attributions } from "./attribution.ts";

const isPeople = ({ head }: NounPhrase): boolean =>
  head.tags.has("Plural") &&
  (nounClass(head.lower) === "PERSON" ||
    people.test(head.lower) ||
    /^(?:consumers|customers|shoppers|buyers|users|voters|households|families|workers|employees|drivers|travell?ers|tourists|youths?|youngsters|parents|elderly)$/.test(
      head.lower,
    ));

/** Whom a phrase is about: its head, its possessor, or what its first attachment names. */
const aboutOf = (view: ArticleView, syntax: Syntax, phrase: NounPhrase): Mention | undefined => {
  const owner = phrase.possessor && view.mentionOf(phrase.possessor);
  // "China's young consumers have …" is about them, not about China.
  if (owner && !view.mentionOf(phrase) && view.typeOf(owner) === "PLACE" && isPeople(phrase))
    return undefined;
  const own = view.mentionOf(phrase) ?? owner;
  const first = syntax.after.get(phrase)?.[0];
  const one = first && !syntax.coordinated.has(first.phrase) && !phrase.head.tags.has("Plural");
  return own ?? (one && first.preposition.lower === "of" ? view.mentionOf(first.phrase) : undefined);
};

/** Clauses that do not say what their quotation is about. */
const later: ReadonlySet<string> = new Set(["relative", "adverbial", "infinitive", "participial"]);

/** "I" is the speaker, and so is the "he" of reported speech; in a quotation "he" is someone else. */
const fits = (view: ArticleView, pronoun: Mention, { direct, attribution }: Quotation): boolean => {
  const speaks = attribution.speaker !== undefined && view.chainOf(pronoun)?.id === attribution.speaker;
  const word = pronoun.text.toLowerCase();
  if (word === "i") return speaks;
  return (word === "he" || word === "she") && speaks !== direct;
};

/** Characters kept of a statement. */
const longest = 400;

/**
 * What speakers say about someone, as STATEMENT claims: the subject of the first clause of a quotation, direct
 * or indirect, with its words as value. They keep what no relation type holds, with who says it.
 */
export const statementClaims = (view: ArticleView, attributions: Attributions): readonly ClaimDraft[] =>
  attributions.quotations.flatMap((quotation): readonly ClaimDraft[] => {
    const sentence = view.sentences[quotation.sentence];
    if (!sentence || quotation.attribution.kind === "narrator") return [];
    const { syntax } = sentence;
    const inside = (clause: Clause): boolean =>
      clause.verb !== undefined &&
      !later.has(clause.kind) &&
      clause.start >= quotation.span.start - 2 &&
      clause.verb.end <= quotation.span.end;
    const clause = syntax.clauses.find((candidate) => inside(candidate) && candidate.subjects.length > 0);
    const phrase = clause?.subjects[0];
    const about = phrase && phrase.start >= quotation.span.start && aboutOf(view, syntax, phrase);
    if (!clause?.verb || !about || (about.kind === "pronoun" && !fits(view, about, quotation))) return [];
    // "The “best bowler he had seen”" is a fragment that says nothing of him.
    const fragment =
      quotation.direct &&
      /^\p{Ll}/u.test(view.text.slice(quotation.span.start)) &&
      phrase.start > quotation.span.start;
    if (fragment) return [];
    const end = Math.min(quotation.span.end, sentence.sentence.end, quotation.span.start + longest);
    return [
      {
        type: "STATEMENT",
        sentence: quotation.sentence,
        clause: clause.index,
        subject: about,
        value: view.text
          .slice(quotation.span.start, end)
          .replace(/^that\s/i, "")
          .replace(/\s+/g, " ")
          .trim(),
        trigger: { start: clause.verb.main.start, end: clause.verb.main.end },
        confidence: 0.8,
        method: "rule:statement@1",
        attribution: quotation.attribution,
      },
    ];
  });
