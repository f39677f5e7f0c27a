import { z } from "zod";
import type { GoldRecord } from "../model/gold.ts";
import { scoresOf, type Scores } from "./scores.ts";

const attributionSchema = z.object({
  start: z.int(),
  end: z.int(),
  kind: z.enum(["named", "unnamed"]),
  /** The words that name the speaker. */
  speaker: z.tuple([z.int(), z.int()]).optional(),
});
export type AttributionSpan = z.infer<typeof attributionSchema>;

export interface AttributionPrediction {
  readonly id: string;
  /** What is said, and by whom; what is left out is the narrator's. */
  readonly attributions: readonly (Omit<AttributionSpan, "speaker"> & {
    /** Every mention of the speaker. */
    readonly speakers: readonly (readonly [number, number])[];
  })[];
}

export interface AttributionScores {
  /** What is said overlaps by more than half of the gold span. */
  readonly spans: Scores;
  /** … and the kind of source is equal. */
  readonly kinds: Scores;
  /** … and, for named sources, some mention of the speaker overlaps the gold one. */
  readonly speakers: Scores;
}

type Predicted = AttributionPrediction["attributions"][number];

const covers = (gold: AttributionSpan, other: Predicted): boolean =>
  2 * (Math.min(gold.end, other.end) - Math.max(gold.start, other.start)) > gold.end - gold.start;

const speaks = (gold: AttributionSpan, other: Predicted): boolean => {
  const { speaker } = gold;
  return (
    gold.kind !== "named" ||
    !speaker ||
    other.speakers.some(([start, end]) => start < speaker[1] && speaker[0] < end)
  );
};

/** Scores who says what over quotations, direct and indirect. */
export const scoreAttribution = (
  gold: readonly GoldRecord[],
  predictions: readonly AttributionPrediction[],
): AttributionScores => {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction.attributions]));
  let [wanted, found, spans, kinds, speakers] = [0, 0, 0, 0, 0];
  for (const record of gold) {
    const own = z.array(attributionSchema).default([]).parse(record["attributions"]);
    const predicted = byId.get(record.id) ?? [];
    wanted += own.length;
    found += predicted.length;
    const used = new Set<Predicted>();
    for (const item of own) {
      const match = predicted.find((other) => !used.has(other) && covers(item, other));
      if (!match) continue;
      used.add(match);
      spans++;
      if (match.kind !== item.kind) continue;
      kinds++;
      if (speaks(item, match)) speakers++;
    }
  }
  return {
    spans: scoresOf(spans, found, wanted),
    kinds: scoresOf(kinds, found, wanted),
    speakers: scoresOf(speakers, found, wanted),
  };
};
