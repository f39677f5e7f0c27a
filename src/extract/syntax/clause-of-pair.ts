import type { Span } from "../../model/span.ts";
import type { Syntax } from "./clause.ts";

const chunkAt = (syntax: Syntax, offset: number): number =>
  syntax.chunks.findIndex((chunk) => {
    const span = chunk.kind === "joint" ? chunk.word : chunk;
    return offset >= span.start && offset < Math.max(span.end, span.start + 1);
  });

/**
 * The clause that says what holds between two places of a sentence: the inner one of theirs. Undefined where no
 * verb has a part in it: both in one noun phrase with its attachments.
 */
export const clauseOfPair = (syntax: Syntax, left: Span, right: Span): number | undefined => {
  const [first, second] = left.start < right.start ? [left, right] : [right, left];
  const [from, to] = [chunkAt(syntax, first.start), chunkAt(syntax, second.start)];
  const [one, two] = [syntax.clauseOfChunk[from], syntax.clauseOfChunk[to]];
  if (one === undefined || two === undefined) return undefined;
  const verbBetween = syntax.chunks.slice(from, to).some((chunk) => chunk.kind === "vg");
  return verbBetween ? Math.max(one, two) : undefined;
};
