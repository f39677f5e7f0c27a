/** Precision, recall and F1 in percent, with the counts behind them. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** Scores from counts; nothing predicted, or nothing to find, gives 0. */
export const scoresOf = (right: number, predicted: number, gold: number): Scores => ({
  precision: percent(right, predicted),
  recall: percent(right, gold),
  f1: percent(2 * right, predicted + gold),
  right,
  predicted,
  gold,
});
