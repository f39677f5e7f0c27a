import type { Encoding } from "../../model/annotation.ts";
import { mentionId, type Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Registry } from "../registry.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import type { PairConfig } from "./pair-config.ts";
import { createLocator, type PairArgument } from "./pair-features.ts";

/** An argument with the mention that it is; a date has none. */
export interface Candidate {
  readonly argument: PairArgument;
  readonly mention?: Mention;
  /** Types that its chain allows it to be. */
  readonly types: readonly string[];
}

/** Arguments beyond which a sentence is a list and only its first ones are paired. */
const most = 24;

/** A relative pronoun without an antecedent that is a mention: it can be read, but no claim comes of it. */
const unresolved = (
  view: ArticleView,
  word: Span & { readonly text: string; readonly lower: string },
): Mention => ({
  id: mentionId(view.articleId, word.start, word.end),
  start: word.start,
  end: word.end,
  text: word.text,
  sentence: -1,
  kind: "pronoun",
  type: word.lower.startsWith("who") ? "PERSON" : "ORG",
  confidence: 0.5,
  layer: "unresolved",
});

/** Finds the arguments of each sentence: names, nationalities, pronouns and dates, in order. */
export const createCandidateFinder = (
  view: ArticleView,
  registry: Registry,
  encoding: Encoding,
  config: PairConfig,
): ((sentence: SentenceView) => readonly Candidate[]) => {
  const locate = createLocator(view.text, encoding);
  const pronouns = new Set(config.pronoun.words);
  const date = new RegExp(config.date.pattern, "g");
  return (sentence) => {
    const found: Candidate[] = [];
    const add = (span: Span, kind: string, mention: Mention | undefined, types: readonly string[]): void => {
      const argument = locate(span, kind);
      if (argument) found.push({ argument, ...(mention && { mention }), types });
    };
    const overlaps = (span: Span): boolean =>
      found.some(({ argument }) => span.start < argument.span.end && span.end > argument.span.start);
    for (const mention of sentence.mentions) {
      if (mention.kind !== "name") continue;
      add(mention, mention.type, mention, [mention.type]);
    }
    const antecedents = new Map(
      sentence.syntax.clauses
        .filter((clause) => clause.kind === "relative" && clause.subjects[0])
        .map((clause) => [clause.start, clause.subjects[0]]),
    );
    for (const word of sentence.syntax.words) {
      if (word.mention || overlaps(word)) continue;
      const country = registry.country(word, sentence.sentence.index);
      if (country) add(word, "NORP", country, ["NORP"]);
      else if (pronouns.has(word.lower) && (word.text.length < 2 || word.text !== word.text.toUpperCase())) {
        const antecedent = antecedents.get(word.start);
        const mention = view.mentionAt(word) ?? (antecedent && view.mentionOf(antecedent));
        if (mention) add(word, "PRONOUN", mention, [view.typeOf(mention)]);
        else if (/^(?:who|whom|whose|which)$/.test(word.lower))
          add(word, "PRONOUN", unresolved(view, word), [word.lower.startsWith("who") ? "PERSON" : "ORG"]);
      }
    }
    const { start, end } = sentence.sentence;
    for (const match of view.text.slice(start, end).matchAll(date)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      if (!overlaps(span)) add(span, "DATE", undefined, ["DATE"]);
    }
    return found.toSorted((a, b) => a.argument.span.start - b.argument.span.start).slice(0, most);
  };
};
