import type { SentenceView } from "../view.ts";

/** Whether verbs stand between two places of a sentence, none of them one over which a relation can reach. */
export const verbBetween = (
  sentence: SentenceView,
  left: number,
  right: number,
  bridges: ReadonlySet<string>,
): boolean => {
  const verbs = sentence.syntax.chunks.filter(
    (chunk) =>
      chunk.kind === "vg" && chunk.start >= Math.min(left, right) && chunk.end <= Math.max(left, right),
  );
  return verbs.length > 0 && !verbs.some((chunk) => chunk.kind === "vg" && bridges.has(chunk.lemma));
};
