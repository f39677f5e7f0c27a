import { readFileSync } from "node:fs";
import { z } from "zod";
import { NewsgraphError } from "../../model/errors.ts";
import { featureCount } from "./features.ts";
import type { Policy } from "./link-anaphors.ts";

const numbers = z.array(z.number());

/** A network with one hidden layer of rectified units and one output; `inputWeights` is row-major, `hidden` rows of `inputs`. */
const rankerSchema = z.object({
  version: z.string(),
  inputs: z.literal(featureCount),
  hidden: z.int().positive(),
  inputWeights: numbers,
  inputBiases: numbers,
  outputWeights: numbers,
  outputBias: z.number(),
  /** Taken off the score of "an entity of its own": tuned so that chains, and not single choices, come out best. */
  restraint: z.number(),
});
export type RankerWeights = z.infer<typeof rankerSchema>;

/** The ranker that ships in the package: beside src/ in a checkout, beside dist/ when installed. */
const rankerFile = new URL("../../../models/coreference/ranker.json", import.meta.url);

/**
 * Reads the trained scorer.
 * @throws NewsgraphError with code "coreference-unreadable" when the file is missing or made for other features.
 */
export const readRanker = (file: URL | string = rankerFile): RankerWeights => {
  try {
    return rankerSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new NewsgraphError(
      "coreference-unreadable",
      `The coreference model ${String(file)} cannot be read; install the package again, or retrain it as training/coreference says.`,
      { item: String(file), cause },
    );
  }
};

/** The unnormalised score of one row of features. */
export const scoreRow = (weights: RankerWeights, row: readonly number[]): number => {
  let total = weights.outputBias;
  for (let unit = 0; unit < weights.hidden; unit += 1) {
    let sum = weights.inputBiases[unit] ?? 0;
    const offset = unit * weights.inputs;
    for (const [input, value] of row.entries()) {
      if (value !== 0) sum += value * (weights.inputWeights[offset + input] ?? 0);
    }
    if (sum > 0) total += sum * (weights.outputWeights[unit] ?? 0);
  }
  return total;
};

/** Takes the best row; its score is the softmax probability. The first of equals wins, which is the most recent cluster. */
export const rankerPolicy =
  (weights: RankerWeights): Policy =>
  ({ rows }) => {
    const scores = rows.map((row, index) => scoreRow(weights, row) - (index === 0 ? weights.restraint : 0));
    const best = Math.max(...scores);
    const row = scores.indexOf(best);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - best), 0);
    return { row, score: 1 / total };
  };
