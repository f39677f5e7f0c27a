import type { Sentence } from "../model/annotation.ts";
import type { SpecialPieces } from "./wordpiece.ts";
import { casingOf, type Word } from "./words.ts";

/** One input of the encoder: `[CLS] whole sentences [SEP]`, at most `maxPieces` long. */
export interface Window {
  readonly ids: readonly number[];
  readonly casing: readonly number[];
  /** For each word from `firstWord` on, the position of its first piece. */
  readonly firsts: readonly number[];
  readonly firstWord: number;
  /** Leading words that are context only: they belong to the window before. */
  readonly context: number;
}

/** A text cut for the encoder. */
export interface Prepared {
  readonly words: readonly Word[];
  readonly pieces: readonly (readonly number[])[];
  /** Runs of words that are decoded together: sentences, or parts of longer ones. `[first, end)` of words. */
  readonly units: readonly { readonly first: number; readonly end: number; readonly size: number }[];
}

export interface WindowOptions extends SpecialPieces {
  readonly maxPieces: number;
  /** Pieces of earlier sentences that are repeated as context. */
  readonly overlap: number;
}

/** Words of a text grouped by sentence; sentences too long for a window are cut between words. */
export const prepare = (
  words: readonly Word[],
  sentences: readonly Sentence[],
  pieceIds: (word: string) => readonly number[],
  maxPieces: number,
): Prepared => {
  const pieces = words.map((word) => pieceIds(word.text));
  const units: { first: number; end: number; size: number }[] = [];
  let sentence = 0;
  let first = 0;
  let size = 0;
  for (const [index, word] of words.entries()) {
    const extent = (pieces[index]?.length ?? 0) + (word.afterBreak ? 1 : 0);
    let fresh = false;
    for (; (sentences[sentence]?.start ?? Number.POSITIVE_INFINITY) <= word.start; sentence++) fresh = true;
    if (index > first && (fresh || size + extent > maxPieces - 2)) {
      units.push({ first, end: index, size });
      first = index;
      size = 0;
    }
    size += extent;
  }
  if (words.length > first) units.push({ first, end: words.length, size });
  return { words, pieces, units };
};

const build = (
  prepared: Prepared,
  firstWord: number,
  end: number,
  context: number,
  options: WindowOptions,
): Window => {
  const ids = [options.cls];
  const casing = [0];
  const firsts: number[] = [];
  for (let index = firstWord; index < end; index++) {
    const word = prepared.words[index];
    const pieces = prepared.pieces[index];
    if (!word || !pieces) continue;
    if (index > firstWord && word.afterBreak) {
      ids.push(options.sep);
      casing.push(0);
    }
    firsts.push(ids.length);
    const shape = casingOf(word.text);
    for (const piece of pieces) {
      ids.push(piece);
      casing.push(shape);
    }
  }
  ids.push(options.sep);
  casing.push(0);
  return { ids, casing, firsts, firstWord, context };
};

/** Windows that cover a text: each word is outside the context of exactly one. */
export const windowsOf = (prepared: Prepared, options: WindowOptions): readonly Window[] => {
  const room = options.maxPieces - 2;
  const windows: Window[] = [];
  const { units } = prepared;
  let from = 0;
  let start = 0;
  let size = 0;
  const close = (end: number): void => {
    const [outer, inner, last] = [units[from], units[start], units[end - 1]];
    if (outer && inner && last)
      windows.push(build(prepared, outer.first, last.end, inner.first - outer.first, options));
  };
  for (const [index, unit] of units.entries()) {
    if (index > start && size + unit.size > room) {
      close(index);
      start = index;
      from = index;
      size = 0;
      while (from > 0) {
        const before = units[from - 1]?.size ?? room;
        if (size + before > Math.min(options.overlap, room - unit.size)) break;
        size += before;
        from -= 1;
      }
    }
    size += unit.size;
  }
  if (units.length > 0) close(units.length);
  return windows;
};
