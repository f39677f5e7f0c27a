import { shingleHashes } from "./shingles.ts";

/** Hashes that a signature keeps at most. */
export const sketchSize = 160;

/**
 * The signature of a text for near-copy clustering: the number of its distinct word shingles, then the smallest of
 * their 32-bit hashes in ascending order (a bottom-k MinHash sketch; Broder 1997, Cohen and Kaplan 2007). Two such
 * sketches give an unbiased estimate of resemblance and of containment, so that a cut copy is known from its source.
 * The same text always gives the same signature; an empty one gives `[0]`.
 */
export const signatureOf = (text: string): readonly number[] => {
  const hashes = shingleHashes(text);
  return [hashes.length, ...hashes.subarray(0, sketchSize)];
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
  let inBoth = 0;
  let i = leftFrom + 1;
  let j = rightFrom + 1;
  while (i < leftTo && j < rightTo) {
    const a = left[i] ?? 0;
    const b = right[j] ?? 0;
    if (a > limit && b > limit) break;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
    if (a === b) inBoth += 1;
  }
  // One side has ended or passed the limit; of the other, the rest up to the limit counts.
  while (i < leftTo && (left[i] ?? 0) <= limit) i += 1;
  while (j < rightTo && (right[j] ?? 0) <= limit) j += 1;
  const inLeft = i - leftFrom - 1;
  const inRight = j - rightFrom - 1;
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
