import type { Chunk } from "./chunk.ts";
import type { Syntax } from "./clause.ts";
import { finished, type Draft } from "./clause-state.ts";
import { readJoint } from "./read-joint.ts";
import { readPhrase } from "./read-phrase.ts";
import { readVerb } from "./read-verb.ts";
import { startState } from "./state.ts";
import type { Word } from "./word.ts";

const nonfinite: ReadonlySet<string> = new Set(["participial", "infinitive"]);

/**
 * "Born in X, Y …" takes the subject that came after it; "lives and works in X" and "died surrounded by friends in X"
 * share their place, "convicted of theft in X" does not.
 */
const settle = (draft: Draft, drafts: readonly Draft[]): void => {
  const { parent } = draft;
  if (nonfinite.has(draft.kind) && !draft.impersonal && draft.subjects.length === 0 && parent)
    draft.subjects = parent.subjects;
  const next = drafts[draft.index + 1];
  const bare = draft.objects.length === 0 && draft.attachments.length === 0;
  const shared =
    next &&
    draft.verb &&
    next.verb &&
    (next.parent !== draft || next.verb.start - draft.verb.end <= 1) &&
    next.subjects === draft.subjects &&
    next.verb.start - draft.verb.end <= 5;
  if (bare && shared) draft.attachments.push(...next.attachments);
};

/** Links the chunks of a sentence into clauses, left to right with bounded lookahead. */
export const clausesOf = (words: readonly Word[], chunks: readonly Chunk[]): Syntax => {
  const state = startState(chunks);
  const clauseOfChunk: number[] = [];
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.kind === "np") readPhrase(state, chunk, at);
    else if (chunk.kind === "vg") readVerb(state, chunk, at);
    else readJoint(state, chunk, at);
    const { current } = state;
    clauseOfChunk.push(current.index);
    const span = chunk.kind === "joint" ? chunk.word : chunk;
    if (current.start < 0) current.start = span.start;
    current.end = span.end;
  }
  for (const draft of state.drafts) settle(draft, state.drafts);
  const { drafts, phrases, after, coordinated, appositions } = state;
  return {
    words,
    chunks,
    clauses: drafts.map(finished),
    clauseOfChunk,
    phrases,
    after,
    coordinated,
    appositions,
  };
};
