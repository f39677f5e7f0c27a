import type { Encoding } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";

/** An argument as the classifier sees it: first and last piece, first and last word, and type. */
export interface PairArgument {
  readonly span: Span;
  readonly kind: string;
  readonly firstPiece: number;
  readonly lastPiece: number;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** How training cuts words. */
const wordPattern = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\p{Z}\p{Cc}\p{Cf}]/gu;

/** The first and last of sorted `spans` that overlap `span`. */
const rangeOf = (spans: readonly Span[], span: Span): readonly [number, number] | undefined => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while ((spans[last + 1]?.start ?? Number.POSITIVE_INFINITY) < span.end) last++;
  return last >= low ? [low, last] : undefined;
};

/** Locates spans among the pieces and words of an article. */
export const createLocator = (
  text: string,
  encoding: Encoding,
): ((span: Span, kind: string) => PairArgument | undefined) => {
  const words = [...text.matchAll(wordPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return (span, kind) => {
    const pieces = rangeOf(encoding.pieces, span);
    const own = rangeOf(words, span);
    return pieces && own
      ? { span, kind, firstPiece: pieces[0], lastPiece: pieces[1], firstWord: own[0], lastWord: own[1] }
      : undefined;
  };
};

/**
 * Writes the features of (subject, object) at `offset` of `out`: hidden of the subject's first and last piece, of the
 * object's, the mean of what lies between, one-hot types, which stands first, and their distance in words.
 */
export const writeFeatures = (
  out: Float32Array,
  offset: number,
  encoding: Encoding,
  types: readonly string[],
  subject: PairArgument,
  object: PairArgument,
): void => {
  const { vectors, width } = encoding;
  const row = (piece: number): Float32Array => vectors.subarray(piece * width, (piece + 1) * width);
  out.set(row(subject.firstPiece), offset);
  out.set(row(subject.lastPiece), offset + width);
  out.set(row(object.firstPiece), offset + 2 * width);
  out.set(row(object.lastPiece), offset + 3 * width);
  const before = subject.firstPiece < object.firstPiece;
  const [left, right] = before ? [subject, object] : [object, subject];
  const count = right.firstPiece - left.lastPiece - 1;
  for (let piece = left.lastPiece + 1; piece < right.firstPiece; piece++) {
    const base = piece * width;
    for (let column = 0; column < width; column++) {
      out[offset + 4 * width + column] =
        (out[offset + 4 * width + column] ?? 0) + (vectors[base + column] ?? 0) / count;
    }
  }
  const extra = offset + 5 * width;
  const subjectType = types.indexOf(subject.kind);
  const objectType = types.indexOf(object.kind);
  if (subjectType >= 0) out[extra + subjectType] = 1;
  if (objectType >= 0) out[extra + types.length + objectType] = 1;
  const words = Math.max(
    0,
    Math.max(object.firstWord - subject.lastWord, subject.firstWord - object.lastWord) - 1,
  );
  const last = extra + 2 * types.length;
  out[last] = before ? 1 : 0;
  out[last + 1] = Math.log1p(words) / 4;
  out[last + 2] = words <= 1 ? 1 : 0;
};
