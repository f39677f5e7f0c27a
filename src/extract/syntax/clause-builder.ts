import type { Chunk } from "./chunk.ts";
import type { Syntax } from "./clause.ts";
import { finished } from "./clause-state.ts";
import { readJoint } from "./read-joint.ts";
import { readPhrase } from "./read-phrase.ts";
import { readVerb } from "./read-verb.ts";
import { startState } from "./state.ts";
import type { Word } from "./word.ts";

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
