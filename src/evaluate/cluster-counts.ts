/** What a measure adds up over documents: recall and precision stay fractions until the end. */
export interface Counts {
  readonly recallHits: number;
  readonly recallTotal: number;
  readonly precisionHits: number;
  readonly precisionTotal: number;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const noCounts: Counts = { recallHits: 0, recallTotal: 0, precisionHits: 0, precisionTotal: 0 };

export const addCounts = (left: Counts, right: Counts): Counts => ({
  recallHits: left.recallHits + right.recallHits,
  recallTotal: left.recallTotal + right.recallTotal,
  precisionHits: left.precisionHits + right.precisionHits,
  precisionTotal: left.precisionTotal + right.precisionTotal,
});

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Precision, recall and their harmonic mean; a ratio over nothing is 0. */
export const toScore = (counts: Counts): Score => {
  const precision = ratio(counts.precisionHits, counts.precisionTotal);
  const recall = ratio(counts.recallHits, counts.recallTotal);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
};
