import { z } from "zod";
import type { GoldRecord } from "../model/gold.ts";
import { scoresOf, type Scores } from "./scores.ts";

const eventSchema = z.object({ start: z.int(), end: z.int(), type: z.string() });
export type EventSpan = z.infer<typeof eventSchema>;

export interface EventPrediction {
  readonly id: string;
  /** Triggers with their event types. */
  readonly events: readonly EventSpan[];
}

export interface EventScores {
  /** Triggers that overlap, whatever the type. */
  readonly identification: Scores;
  /** Triggers that overlap with the type equal. */
  readonly classification: Scores;
  readonly byType: Readonly<Record<string, Scores>>;
}

const overlaps = (a: EventSpan, b: EventSpan): boolean => a.start < b.end && b.start < a.end;

const matched = (
  gold: readonly EventSpan[],
  predicted: readonly EventSpan[],
  typed: boolean,
): readonly EventSpan[] => {
  const left = [...gold];
  return predicted.filter((event) => {
    const at = left.findIndex((other) => overlaps(event, other) && (!typed || event.type === other.type));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
};

/** Scores event triggers (ACE's identification and classification), each gold trigger found at most once. */
export const scoreEvents = (
  gold: readonly GoldRecord[],
  predictions: readonly EventPrediction[],
): EventScores => {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction.events]));
  const rows: { readonly column: "right" | "predicted" | "gold"; readonly type: string }[] = [];
  let identified = 0;
  for (const record of gold) {
    const wanted = z.array(eventSchema).default([]).parse(record["events"]);
    const found = byId.get(record.id) ?? [];
    identified += matched(wanted, found, false).length;
    rows.push(
      ...wanted.map(({ type }) => ({ column: "gold" as const, type })),
      ...found.map(({ type }) => ({ column: "predicted" as const, type })),
      ...matched(wanted, found, true).map(({ type }) => ({ column: "right" as const, type })),
    );
  }
  const count = (column: string, type?: string): number =>
    rows.filter((row) => row.column === column && (type === undefined || row.type === type)).length;
  const types = [...new Set(rows.map((row) => row.type))].toSorted();
  return {
    identification: scoresOf(identified, count("predicted"), count("gold")),
    classification: scoresOf(count("right"), count("predicted"), count("gold")),
    byType: Object.fromEntries(
      types.map((type) => [
        type,
        scoresOf(count("right", type), count("predicted", type), count("gold", type)),
      ]),
    ),
  };
};
