import type { Encoding } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";
import type { WindowOutput } from "./encoder.ts";
import type { Prepared, Window } from "./windows.ts";

/** What the encoder made of some words of a text. */
export interface Reading {
  readonly prepared: Prepared;
  readonly windows: readonly Window[];
  readonly outputs: readonly WindowOutput[];
}

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

/** The vectors of every piece of a text, in order; `lengths` are those of the vocabulary's pieces. */
export const encodingOf = (
  { prepared, windows, outputs }: Reading,
  width: number,
  lengths: readonly number[],
): Encoding => {
  const pieces = prepared.words.flatMap((word, index) =>
    pieceSpans(word, prepared.pieces[index] ?? [], lengths),
  );
  const vectors = new Float32Array(pieces.length * width);
  let row = 0;
  for (const [index, window] of windows.entries()) {
    const hidden = outputs[index]?.hidden;
    for (const [word, first] of window.firsts.entries()) {
      if (word < window.context || !hidden) continue;
      const count = prepared.pieces[window.firstWord + word]?.length ?? 0;
      vectors.set(hidden.subarray(first * width, (first + count) * width), row * width);
      row += count;
    }
  }
  return { pieces, width, vectors };
};
