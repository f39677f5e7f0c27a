/** Words in a shingle. Three survive light rewording; longer ones break at every changed word. */
const shingleWords = 3;

/** Hashes that a signature keeps at most. */
export const sketchSize = 160;

const hashWord = (word: string): number => {
  // FNV-1a over UTF-16 code units.
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash ^= word.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash;
};

const mix = (value: number): number => {
  // The finaliser of MurmurHash3.
  let hash = value;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The distinct hashes of a text's word shingles; a text shorter than one shingle is one. */
export const shingleHashes = (text: string, size = shingleWords): ReadonlySet<number> => {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []).map((word) =>
    hashWord(word.replaceAll("’", "'")),
  );
  const found = new Set<number>();
  const last = Math.max(words.length - size, 0);
  for (let start = 0; start <= last && words.length > 0; start += 1) {
    let hash = 0x9e3779b9;
    for (let index = start; index < Math.min(start + size, words.length); index += 1)
      hash = mix(Math.imul(hash, 31) + (words[index] ?? 0));
    found.add(hash);
  }
  return found;
};

/**
 * The signature of a text for near-copy clustering: the number of its distinct word shingles, then the smallest of
 * their 32-bit hashes in ascending order (a bottom-k MinHash sketch; Broder 1997, Cohen and Kaplan 2007). Two such
 * sketches give an unbiased estimate of resemblance and of containment, so that a cut copy is known from its source.
 * The same text always gives the same signature; an empty one gives `[0]`.
 */
export const signatureOf = (text: string): readonly number[] => {
  const hashes = shingleHashes(text);
  return [hashes.size, ...[...hashes].toSorted((left, right) => left - right).slice(0, sketchSize)];
};

/** What two texts share, as estimated from their signatures; all but `sample` in [0, 1]. */
export interface Overlap {
  /** Share of the left text's shingles that the right text has, and the other way round. */
  readonly left: number;
  readonly right: number;
  /** Shingles in both over shingles in either. */
  readonly resemblance: number;
  /** How many shingles of the smaller side the estimate stands on. */
  readonly sample: number;
}

const complete = (signature: ArrayLike<number>, from: number, to: number): boolean =>
  to - from - 1 >= (signature[from] ?? 0);

/**
 * Compare the signatures in `left[leftFrom, leftTo)` and `right[rightFrom, rightTo)`: below the smaller of both largest
 * hashes each sketch holds every hash of its text, so the counts there stand for the whole.
 */
export const overlapBetween = (
  left: ArrayLike<number>,
  leftFrom: number,
  leftTo: number,
  right: ArrayLike<number>,
  rightFrom: number,
  rightTo: number,
): Overlap => {
  const leftLimit = complete(left, leftFrom, leftTo) ? Infinity : (left[leftTo - 1] ?? 0);
  const rightLimit = complete(right, rightFrom, rightTo) ? Infinity : (right[rightTo - 1] ?? 0);
  const limit = Math.min(leftLimit, rightLimit);
  let inLeft = 0;
  let inRight = 0;
  let inBoth = 0;
  let i = leftFrom + 1;
  let j = rightFrom + 1;
  for (;;) {
    const a = i < leftTo ? (left[i] ?? Infinity) : Infinity;
    const b = j < rightTo ? (right[j] ?? Infinity) : Infinity;
    const next = Math.min(a, b);
    if (next > limit || next === Infinity) break;
    if (a === next) {
      inLeft += 1;
      i += 1;
    }
    if (b === next) {
      inRight += 1;
      j += 1;
    }
    if (a === b) inBoth += 1;
  }
  return {
    left: inLeft === 0 ? 0 : inBoth / inLeft,
    right: inRight === 0 ? 0 : inBoth / inRight,
    resemblance: inBoth === 0 ? 0 : inBoth / (inLeft + inRight - inBoth),
    sample: Math.min(inLeft, inRight),
  };
};

/** Compare two signatures. */
export const overlapOf = (left: readonly number[], right: readonly number[]): Overlap =>
  overlapBetween(left, 0, left.length, right, 0, right.length);
