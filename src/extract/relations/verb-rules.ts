import type { Mention } from "../../model/mention.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import { namesThing } from "../events/visitors.ts";
import { framesOf, type VerbFrame } from "../lexicon/verb-frames.ts";
import type { Registry } from "../registry.ts";
import type { Clause } from "../syntax/clause.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import { createArgumentFinder, type ArgumentFinder } from "./arguments.ts";

const hasNoun = (clause: Clause, nouns: readonly string[]): boolean =>
  (clause.passive ? clause.subjects : clause.objects).some((phrase) => nouns.includes(phrase.head.lower));

const pairsOf = (
  view: ArticleView,
  finder: ArgumentFinder,
  clause: Clause,
  frame: VerbFrame,
): readonly (readonly [Mention, Mention])[] => {
  const left = frame.passive ? finder.subjects(clause) : finder.agents(clause);
  const right = frame.slot.flatMap((slot) =>
    slot === "object" ? finder.patients(clause) : finder.under(clause, slot),
  );
  const pairs: (readonly [Mention, Mention])[] = [];
  for (const subject of left) {
    for (const object of right) {
      if (
        subject.id !== object.id &&
        finder.isKind(subject, frame.subject) &&
        finder.isKind(object, frame.object) &&
        !(frame.type === "VISITED" && namesThing(view, subject))
      ) {
        pairs.push(frame.flip ? [object, subject] : [subject, object]);
      }
    }
  }
  return pairs;
};

/** "A and B met": the subjects among themselves. */
const reciprocal = (finder: ArgumentFinder, clause: Clause): readonly (readonly [Mention, Mention])[] => {
  const [first, ...others] = finder.subjects(clause).filter((mention) => finder.isKind(mention, ["PERSON"]));
  if (!first || clause.objects.length > 0 || clause.passive) return [];
  return others.map((other) => [first, other] as const);
};

/** Claims that verbs with their arguments make. */
export const verbClaims = (
  view: ArticleView,
  registry: Registry,
  sentence: SentenceView,
): readonly ClaimDraft[] => {
  const { syntax } = sentence;
  const finder = createArgumentFinder(view, registry, syntax);
  const drafts: ClaimDraft[] = [];
  for (const clause of syntax.clauses) {
    if (!clause.verb) continue;
    for (const frame of framesOf(clause.verb.lemma)) {
      if (frame.passive && !clause.passive) continue;
      if (frame.noun && !hasNoun(clause, frame.noun)) continue;
      const pairs = pairsOf(view, finder, clause, frame);
      const both =
        pairs.length === 0 && frame.type === "MET" && !frame.noun ? reciprocal(finder, clause) : pairs;
      for (const [subject, object] of both) {
        drafts.push({
          type: frame.type,
          sentence: sentence.sentence.index,
          clause: clause.index,
          subject,
          object,
          trigger: { start: clause.verb.main.start, end: clause.verb.main.end },
          confidence: frame.confidence,
          method: "rule:verb@1",
        });
      }
    }
  }
  return drafts;
};
