import type { Chunk } from "./chunk.ts";
import { afterPrepositions, jointAt, startsClause } from "./lookahead.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { canBeApposition } from "./phrase-kind.ts";
import type { State } from "./state.ts";

/** "…, the mayor of Oslo, Bob Fox": the noun belongs to the name after it. */
export const isTitleOfNext = (chunks: readonly Chunk[], at: number): boolean => {
  const end = afterPrepositions(chunks, at + 1);
  const name = chunks[end + 1];
  return jointAt(chunks, end) === "comma" && name?.kind === "np" && name.head.mention?.type === "PERSON";
};

/** "The director of Acme, Ann Lee, said": a name on its own stands beside the one noun before "of". */
const isNameBetween = (
  { chunks, appositions }: State,
  phrase: NounPhrase,
  at: number,
  fitting: readonly NounPhrase[],
): boolean =>
  phrase.head.mention !== undefined &&
  (at + 1 >= chunks.length || /^(?:comma|stop)$/.test(jointAt(chunks, at + 1) ?? "")) &&
  fitting.some(
    (candidate) =>
      !candidate.head.mention &&
      !candidate.head.tags.has("Plural") &&
      !appositions.some((pair) => pair.includes(candidate)),
  );

/**
 * What a phrase after a comma says more of. A noun describes the name nearest to it ("from York to Leeds, a city");
 * a name stands beside the noun that the run of phrases begins with ("the wife of the mayor, Ann Lee"), counted
 * from the last "and", unless it is the larger place of the one right before it ("the town of Leeds, England").
 */
export const hostOf = (state: State, phrase: NounPhrase, at: number): NounPhrase | undefined => {
  const { open, chunks, last } = state;
  if (!last) return undefined;
  const fits = (candidate: NounPhrase): boolean =>
    canBeApposition(candidate, phrase, chunks, at, open.length > 0);
  const fitting = open.filter(fits);
  if (!fits(last) && !isNameBetween(state, phrase, at, fitting)) return undefined;
  if (!phrase.head.mention) return fitting.at(-1) ?? last;
  const places = phrase.head.mention.type === "PLACE" && last.head.mention?.type === "PLACE";
  if (places && startsClause(chunks, at) === undefined) return last;
  const joint = chunks
    .slice(0, at)
    .findLast((chunk) => chunk.kind === "joint" && chunk.pos === "conjunction");
  const from = joint?.kind === "joint" ? joint.word.start : -1;
  return fitting.find((candidate) => candidate.start > from) ?? fitting[0] ?? last;
};
