import type { Mention } from "../../model/mention.ts";
import type { ArgumentKind } from "../lexicon/verb-frames.ts";
import type { Registry } from "../registry.ts";
import { triggerOfNoun } from "../lexicon/event-triggers.ts";
import type { Attachment, Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import { isTimePhrase } from "../syntax/phrase-kind.ts";
import type { ArticleView } from "../view.ts";

/** Finds the mentions that fill the places of a clause. */
export interface ArgumentFinder {
  readonly isKind: (mention: Mention, kinds: readonly ArgumentKind[]) => boolean;
  readonly mentionsOf: (phrase: NounPhrase) => readonly Mention[];
  /** The deep subject: the surface subject, or the agent of a passive. */
  readonly agents: (clause: Clause) => readonly Mention[];
  /** The deep object: the first objects, or the subject of a passive. */
  readonly patients: (clause: Clause) => readonly Mention[];
  readonly subjects: (clause: Clause) => readonly Mention[];
  /** Mentions under a preposition of the clause, where `fits` does not leave them to the run before. */
  readonly under: (
    clause: Clause,
    preposition: string,
    fits?: (run: readonly Attachment[], entry: Attachment) => boolean,
  ) => readonly Mention[];
}

const school =
  /\b(?:University|School|College|Institute|Academy|Polytechnic|Seminary|Conservatory|Lyc[eé]e|Gymnasium)\b/;

/** Prepositions whose noun is a happening of its own, to which what follows belongs. */
const apart: ReadonlySet<string> = new Set(
  "after before following during amid since despite until without over pending".split(" "),
);

/** "Arrested after a notice by Interpol", "killed in an attack by rebels": the phrase belongs to the noun before it. */
const isNested = (before: Attachment | undefined, entry: Attachment): boolean => {
  if (!before || entry.preposition.start - before.phrase.end > 1) return false;
  const { head } = before.phrase;
  if (head.mention || head.pos === "number" || head.tags.has("Value") || isTimePhrase(before.phrase))
    return false;
  return (
    apart.has(before.preposition.lower) ||
    (entry.preposition.lower === "by" && triggerOfNoun(head.lower) !== undefined)
  );
};

/** "The richest man in Asia has bought …": what stands between subject and verb belongs to the subject. */
const isSubjects = ({ subjects, verb }: Clause, { preposition }: Attachment): boolean =>
  verb !== undefined &&
  preposition.start < verb.start &&
  subjects.some(({ start }) => start < preposition.start);

const distinct = (mentions: readonly Mention[]): readonly Mention[] => [...new Set(mentions)];

export const createArgumentFinder = (
  view: ArticleView,
  registry: Registry,
  syntax: Syntax,
): ArgumentFinder => {
  const mentionsOf = (phrase: NounPhrase): readonly Mention[] =>
    distinct((syntax.coordinated.get(phrase) ?? [phrase]).flatMap((member) => view.mentionOf(member) ?? []));
  const all = (phrases: readonly NounPhrase[]): readonly Mention[] => distinct(phrases.flatMap(mentionsOf));
  const under: ArgumentFinder["under"] = (clause, preposition, fits = () => true) =>
    all(
      clause.attachments
        .filter(
          (entry, at, entries) =>
            entry.preposition.lower === preposition &&
            !isNested(entries[at - 1], entry) &&
            !isSubjects(clause, entry) &&
            fits(entries.slice(0, at), entry),
        )
        .map((entry) => entry.phrase),
    );
  return {
    isKind: (mention, kinds) => {
      const type = view.typeOf(mention);
      return kinds.some((kind) =>
        kind === "SCHOOL"
          ? type === "ORG" && school.test(view.chainOf(mention)?.name ?? mention.text)
          : kind === "GPE"
            ? (type === "PLACE" || type === "ORG") && registry.isCountry(mention)
            : kind === type,
      );
    },
    mentionsOf,
    subjects: (clause) => all(clause.subjects),
    agents: (clause) => (clause.passive ? under(clause, "by") : all(clause.subjects)),
    patients: (clause) => (clause.passive ? all(clause.subjects) : all(clause.objects.slice(0, 1))),
    under,
  };
};
