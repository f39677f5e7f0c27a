/** Label scores of the transitions that a labelling scheme allows (0) or not (very low). */
export interface Transitions {
  /** `[from][to]`. */
  readonly scores: readonly (readonly number[])[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** The best label sequence for rows `[first, end)` of a row-major table of log-probabilities. */
export type Decoder = (table: Float32Array, first: number, end: number) => Uint8Array;

/**
 * Viterbi decoding under fixed transitions; each label is only reached from those that may precede it.
 * Source: Viterbi 1967; for tagging Lafferty et al. 2001.
 */
export const createDecoder = (transitions: Transitions): Decoder => {
  const labels = transitions.start.length;
  const scores = Float32Array.from(transitions.scores.flat());
  const allowed = Array.from({ length: labels }, (_, to) =>
    Uint8Array.from(
      Array.from({ length: labels }, (__, from) => from).filter(
        (from) => (scores[from * labels + to] ?? 0) > -1000,
      ),
    ),
  );
  return (table, first, end) => {
    const length = end - first;
    const path = new Uint8Array(length);
    if (length === 0) return path;
    const back = new Uint8Array(length * labels);
    let best = Float32Array.from(
      transitions.start,
      (score, label) => score + (table[first * labels + label] ?? 0),
    );
    for (let row = 1; row < length; row++) {
      const next = new Float32Array(labels).fill(Number.NEGATIVE_INFINITY);
      for (let to = 0; to < labels; to++) {
        for (const from of allowed[to] ?? []) {
          const score = (best[from] ?? 0) + (scores[from * labels + to] ?? 0);
          if (score > (next[to] ?? 0)) {
            next[to] = score;
            back[row * labels + to] = from;
          }
        }
        next[to] = (next[to] ?? 0) + (table[(first + row) * labels + to] ?? 0);
      }
      best = next;
    }
    let last = 0;
    for (let label = 1; label < labels; label++) {
      if (
        (best[label] ?? 0) + (transitions.end[label] ?? 0) >
        (best[last] ?? 0) + (transitions.end[last] ?? 0)
      )
        last = label;
    }
    for (let row = length - 1; row >= 0; row--) {
      path[row] = last;
      last = back[row * labels + last] ?? 0;
    }
    return path;
  };
};
