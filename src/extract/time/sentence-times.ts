import type { Interval, Modality } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { ArticleView } from "../view.ts";
import { dayOf } from "./calendar.ts";
import { timeExpressions, type TimeExpression } from "./expressions.ts";
import type { RelativeTime } from "./relative-times.ts";

/** The times of an article by sentence, and which of them a clause or a phrase owns. */
export interface Times {
  ofClause(sentence: number, clause: Clause, modality: Modality): Interval | undefined;
  /** What stands among the attachments right after a phrase ("visit to India on December 4"), or inside it. */
  ofPhrase(sentence: number, phrase: NounPhrase, modality: Modality): Interval | undefined;
}

const clauseAt = (syntax: Syntax, offset: number): number | undefined => {
  for (const [at, chunk] of syntax.chunks.entries()) {
    const span: Span = chunk.kind === "joint" ? chunk.word : chunk;
    if (offset >= span.start && offset < span.end) return syntax.clauseOfChunk[at];
  }
  return undefined;
};

const pick = (expression: TimeExpression | undefined, modality: Modality): Interval | undefined =>
  expression && (modality === "planned" && expression.future ? expression.future : expression.interval);

/** Expressions of each sentence are found once, when first asked for; `relative` are those that hang on events. */
export const timesOf = (view: ArticleView, relative: readonly RelativeTime[] = []): Times => {
  const near = dayOf(view.publishedAt);
  const cache = new Map<number, readonly TimeExpression[]>();
  const inSentence = (index: number): readonly TimeExpression[] => {
    const known = cache.get(index);
    if (known) return known;
    const sentence = view.sentences[index]?.sentence;
    const hanging = relative.filter((time) => time.sentence === index);
    // "Two weeks before the visit on May 4": the date is the visit's.
    const absolute = sentence ? timeExpressions(view.text, sentence, near) : [];
    const found = [...hanging, ...absolute].toSorted((a, b) => a.start - b.start);
    cache.set(index, found);
    return found;
  };
  return {
    ofClause: (index, clause, modality) => {
      const syntax = view.sentences[index]?.syntax;
      if (!syntax) return undefined;
      const all = inSentence(index);
      const own = all.filter((time) => clauseAt(syntax, time.start) === clause.index);
      const verbs = syntax.clauses.filter((other) => other.verb).length;
      return pick(own[0] ?? (verbs === 1 ? all[0] : undefined), modality);
    },
    ofPhrase: (index, phrase, modality) => {
      const syntax = view.sentences[index]?.syntax;
      if (!syntax) return undefined;
      const attached = syntax.after.get(phrase) ?? [];
      const inside = inSentence(index).find(
        (time) =>
          (time.start >= phrase.start && time.end <= phrase.end) ||
          attached.some(({ phrase: other }) => time.start < other.end && time.end > other.start),
      );
      return pick(inside, modality);
    },
  };
};
