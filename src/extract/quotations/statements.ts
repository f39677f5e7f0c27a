import type { Mention } from "../../model/mention.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { ArticleView } from "../view.ts";
import type { Attributions } from "./attribution.ts";

/** Whom a phrase is about: its head, its possessor, or what its first attachment names. */
const aboutOf = (view: ArticleView, syntax: Syntax, phrase: NounPhrase): Mention | undefined => {
  const own = view.mentionOf(phrase) ?? (phrase.possessor && view.mentionOf(phrase.possessor));
  const first = syntax.after.get(phrase)?.[0];
  return own ?? (first?.preposition.lower === "of" ? view.mentionOf(first.phrase) : undefined);
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
      clause.start >= quotation.span.start - 2 &&
      clause.verb.end <= quotation.span.end;
    const clause = syntax.clauses.find((candidate) => inside(candidate) && candidate.subjects.length > 0);
    const phrase = clause?.subjects[0];
    const about = phrase && phrase.start >= quotation.span.start && aboutOf(view, syntax, phrase);
    if (!clause?.verb || !about || about.kind === "pronoun") return [];
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
