import type { Chunk } from "./chunk.ts";

/** How far a decision may look: keeps the whole linear on hostile text. */
const horizon = 16;

export const jointAt = (chunks: readonly Chunk[], at: number): string | undefined => {
  const chunk = chunks[at];
  return chunk?.kind === "joint" ? chunk.pos : undefined;
};

/** The index after the run of prepositional phrases (and adverbs) that starts at `at`. */
export const afterPrepositions = (chunks: readonly Chunk[], at: number): number => {
  let next = at;
  const limit = at + horizon;
  while (next < limit) {
    if (jointAt(chunks, next) === "preposition" && chunks[next + 1]?.kind === "np") next += 2;
    else if (jointAt(chunks, next) === "adverb") next += 1;
    else break;
  }
  return next;
};

const finiteAt = (chunks: readonly Chunk[], at: number): "finite" | "past" | undefined => {
  const chunk = chunks[at];
  if (chunk?.kind !== "vg") return undefined;
  if (chunk.form === "finite") return "finite";
  if (chunk.form !== "past") return undefined;
  const next = chunks[at + 1];
  return next?.kind === "joint" && next.word.lower === "by" ? undefined : "past";
};

/** Whether the noun phrase at `at` is followed by its own finite verb, over its attachments and one parenthesis. */
export const startsClause = (chunks: readonly Chunk[], at: number): "finite" | "past" | undefined => {
  let next = afterPrepositions(chunks, at + 1);
  for (let lists = 0; lists < 3; lists++) {
    if (jointAt(chunks, next) === "conjunction" && chunks[next + 1]?.kind === "np") {
      next = afterPrepositions(chunks, next + 2);
    } else break;
  }
  const direct = finiteAt(chunks, next);
  if (direct) return direct;
  const opener = jointAt(chunks, next);
  if (opener === "wh" || opener === "that") {
    const inner = chunks[next + 1]?.kind === "vg" ? afterPrepositions(chunks, next + 3) : next + 2;
    return finiteAt(chunks, inner);
  }
  if (opener !== "comma" && opener !== "dash") return undefined;
  for (let end = next + 1; end < next + horizon; end++) {
    if (jointAt(chunks, end) === opener) {
      const verb = finiteAt(chunks, end + 1);
      if (verb) return verb;
    }
  }
  return undefined;
};

/** Whether the noun phrase at `at` stands in "A, B and C". */
export const isListed = (chunks: readonly Chunk[], at: number): boolean => {
  let next = afterPrepositions(chunks, at + 1);
  for (let count = 0; count < 12; count++) {
    if (jointAt(chunks, next) === "comma" && jointAt(chunks, next + 1) === "conjunction") next++;
    if (jointAt(chunks, next) === "conjunction") {
      return chunks[next + 1]?.kind === "np" && startsClause(chunks, next + 1) !== "finite";
    }
    if (jointAt(chunks, next) !== "comma" || chunks[next + 1]?.kind !== "np") return false;
    next = afterPrepositions(chunks, next + 2);
  }
  return false;
};
