import type { Chain } from "../../model/chain.ts";
import type { Mention } from "../../model/mention.ts";
import { nounClass } from "../lexicon/noun-class.ts";
import { reportingVerbs } from "../lexicon/reporting.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";

interface Sentence {
  readonly syntax: Syntax;
  readonly mentions: readonly Mention[];
}

const personal = /^(?:he|him|his|she|her|hers)$/i;

const agrees = (pronoun: Mention, gender: Chain["gender"]): boolean =>
  gender === undefined || /^h(?:e|im|is)$/i.test(pronoun.text) === (gender === "male");

const clauseAt = ({ chunks, clauseOfChunk }: Syntax, mention: Mention): number | undefined =>
  clauseOfChunk[
    chunks.findIndex((chunk) => {
      const { start, end } = chunk.kind === "joint" ? chunk.word : chunk;
      return mention.start >= start && mention.start < end;
    })
  ];

/**
 * Pronouns whose place in the sentence speaks against the antecedent that was chosen for them: before the subject of
 * the main clause with nobody else in sight ("Before his appointment, Lee was a judge"), beside a subject that only
 * belongs to the antecedent ("Lee's brother had his term cut"), and beside the only person of the sentence, who is
 * not the antecedent ("Lee shouted during his arrest").
 */
export const doubtfulPronouns = (
  { syntax, mentions }: Sentence,
  chainOf: (mention: Mention) => Chain | undefined,
): readonly string[] => {
  const pronouns = mentions.filter(({ kind, text }) => kind === "pronoun" && personal.test(text));
  if (pronouns.length === 0) return [];
  const isPerson = (mention: Mention): boolean => (chainOf(mention)?.type ?? mention.type) === "PERSON";
  const forward = (clause: Clause, pronoun: Mention): boolean => {
    const [subject] = clause.subjects;
    const name = subject?.head.mention;
    if (clause.kind !== "main" || !subject || !name || !isPerson(name) || pronoun.end > subject.start)
      return false;
    const at = clauseAt(syntax, pronoun);
    const opens = at === clause.index || (at !== undefined && syntax.clauses[at]?.parent === clause.index);
    const alone = !mentions.some((other) => other.start < pronoun.start && isPerson(other));
    const chain = chainOf(name);
    return opens && alone && agrees(pronoun, chain?.gender) && chain !== chainOf(pronoun);
  };
  const owned = (clause: Clause, pronoun: Mention): boolean => {
    const [subject] = clause.subjects;
    const owner = subject?.possessor?.head.mention;
    return (
      owner !== undefined &&
      clause.verb !== undefined &&
      !reportingVerbs.has(clause.verb.lemma) &&
      nounClass(subject?.head.lower ?? "") === "PERSON" &&
      pronoun.start > clause.verb.start &&
      clauseAt(syntax, pronoun) === clause.index &&
      chainOf(owner) === chainOf(pronoun)
    );
  };
  const aside = (clause: Clause, pronoun: Mention): boolean => {
    const [subject] = clause.subjects;
    const name = subject?.head.mention;
    if (!name || !isPerson(name) || !clause.verb || pronoun.start < clause.verb.end) return false;
    const chain = chainOf(name);
    const before = mentions.filter(({ end }) => end <= pronoun.start);
    const alone = !before.some(
      (other) => other.start > name.start && isPerson(other) && chainOf(other) !== chain,
    );
    const far = !before.some((other) => chainOf(other) === chainOf(pronoun));
    const attached = clause.attachments.some(
      ({ phrase }) => pronoun.start >= phrase.start && pronoun.end <= phrase.end,
    );
    return attached && alone && far && agrees(pronoun, chain?.gender);
  };
  return pronouns
    .filter((pronoun) =>
      syntax.clauses.some(
        (clause) => forward(clause, pronoun) || owned(clause, pronoun) || aside(clause, pronoun),
      ),
    )
    .map(({ id }) => id);
};
