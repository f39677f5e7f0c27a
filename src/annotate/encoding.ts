import type { Encoding } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";
import type { Prepared, Window } from "./windows.ts";

/** Spans of a word's pieces: their characters where folding kept the length, else the whole word. */
const pieceSpans = (
  word: Span & { readonly text: string },
  pieces: readonly number[],
  lengths: readonly number[],
): readonly Span[] => {
  const total = pieces.reduce((sum, piece) => sum + (lengths[piece] ?? 0), 0);
  if (total !== word.text.length) return pieces.map(() => ({ start: word.start, end: word.end }));
  let start = word.start;
  return pieces.map((piece) => {
    const span = { start, end: start + (lengths[piece] ?? 0) };
    start = span.end;
    return span;
  });
};

/** An encoding in the making. */
export interface EncodingWriter {
  readonly encoding: Encoding;
  /** Keeps the vectors of what a window holds beside its context. Windows come in order. */
  add(window: Window, hidden: Float32Array): void;
}

/** For the vectors of every piece of a text, in order; `lengths` are those of the vocabulary's pieces. */
export const createEncodingWriter = (
  prepared: Prepared,
  width: number,
  lengths: readonly number[],
): EncodingWriter => {
  const pieces = prepared.words.flatMap((word, index) =>
    pieceSpans(word, prepared.pieces[index] ?? [], lengths),
  );
  const vectors = new Float32Array(pieces.length * width);
  let row = 0;
  return {
    encoding: { pieces, width, vectors },
    add: ({ firsts, firstWord, context }, hidden) => {
      for (const [word, first] of firsts.entries()) {
        if (word < context) continue;
        const count = prepared.pieces[firstWord + word]?.length ?? 0;
        vectors.set(hidden.subarray(first * width, (first + count) * width), row * width);
        row += count;
      }
    },
  };
};
