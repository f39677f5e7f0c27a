import { fold } from "./words.ts";

/** Ids of the vocabulary's special pieces. */
export interface SpecialPieces {
  readonly pad: number;
  readonly unk: number;
  readonly cls: number;
  readonly sep: number;
}

/** Longer folded words, in code points, are one unknown piece: they are no words, and matching is quadratic in them. */
const longestWord = 64;
/** Words whose pieces are remembered. */
const remembered = 50_000;

/**
 * Greedy longest-match cutting of a word into vocabulary ids.
 * Source: Wu et al. 2016, "Google's Neural Machine Translation System", section 4.1; BERT's vocabulary.
 */
export const createWordPiece = (
  vocabulary: readonly string[],
  special: SpecialPieces,
): ((word: string) => readonly number[]) => {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const unknown = [special.unk];
  const cut = (word: string): readonly number[] => {
    const folded = [...fold(word)];
    if (folded.length === 0 || folded.length > longestWord) return unknown;
    const pieces: number[] = [];
    for (let start = 0; start < folded.length;) {
      let end = folded.length;
      let found: number | undefined;
      for (; end > start; end--) {
        found = ids.get((start > 0 ? "##" : "") + folded.slice(start, end).join(""));
        if (found !== undefined) break;
      }
      if (found === undefined) return unknown;
      pieces.push(found);
      start = end;
    }
    return pieces;
  };
  const cache = new Map<string, readonly number[]>();
  return (word) => {
    const known = cache.get(word);
    if (known) return known;
    if (cache.size >= remembered) cache.clear();
    const pieces = cut(word);
    cache.set(word, pieces);
    return pieces;
  };
};
