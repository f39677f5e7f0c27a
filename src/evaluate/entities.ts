import type { GoldRecord } from "../model/gold.ts";
import { entityTypes, type EntityType } from "../model/types.ts";
import { scoresOf, type Scores } from "./scores.ts";

/** One document's predicted names, offsets in UTF-16 code units. */
export interface EntityPrediction {
  readonly id: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** What went wrong at one place: "boundary" has the type right and overlaps, "type" overlaps with another type. */
export interface EntityError {
  readonly id: string;
  readonly kind: "missed" | "spurious" | "boundary" | "type";
  readonly gold?: LabelledText;
  readonly predicted?: LabelledText;
}

interface LabelledText {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly text: string;
}

export interface EntityScores {
  /** Over PERSON, ORG and PLACE; EVENT stands beside it. */
  readonly micro: Scores;
  readonly byType: Readonly<Record<EntityType, Scores>>;
  readonly errors: readonly EntityError[];
  /** Documents with errors, most first. */
  readonly worst: readonly { readonly id: string; readonly errors: number; readonly gold: number }[];
}

const isEntityType = (type: string): type is EntityType => entityTypes.some((known) => known === type);

/** A span as it is compared: without a leading article and a trailing possessive. */
const comparable = (text: string, span: EntityPrediction["entities"][number]): LabelledText | undefined => {
  if (!isEntityType(span.type)) return undefined;
  const lead = /^(?:the|an|a)\s+/i.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  const start = span.start + lead;
  const end = text.slice(start, span.end).replace(/['’]s$/i, "").length + start;
  return { start, end, type: span.type, text: text.slice(start, end) };
};

const keyOf = (name: LabelledText): string => `${name.start}-${name.end}-${name.type}`;

const distinct = (
  text: string,
  spans: readonly EntityPrediction["entities"][number][],
): ReadonlyMap<string, LabelledText> => {
  const names = spans.flatMap((span) => comparable(text, span) ?? []);
  return new Map(names.map((name) => [keyOf(name), name]));
};

const overlapping = (a: LabelledText, b: LabelledText): boolean => a.start < b.end && b.start < a.end;

/** Pairs each gold name that was not found with the prediction that comes closest. */
const errorsOf = (
  id: string,
  gold: readonly LabelledText[],
  predicted: readonly LabelledText[],
): readonly EntityError[] => {
  const errors: EntityError[] = [];
  const used = new Set<LabelledText>();
  for (const name of gold) {
    const near = predicted.filter((other) => !used.has(other) && overlapping(name, other));
    const match = near.find((other) => other.type === name.type) ?? near[0];
    if (match) used.add(match);
    errors.push(
      match
        ? { id, kind: match.type === name.type ? "boundary" : "type", gold: name, predicted: match }
        : { id, kind: "missed", gold: name },
    );
  }
  for (const name of predicted) if (!used.has(name)) errors.push({ id, kind: "spurious", predicted: name });
  return errors;
};

/**
 * Exact scores of named entities: a prediction counts when start, end and type are equal after a leading
 * article and a trailing possessive are taken off on both sides. Entities with `named: false` and types
 * other than the four are not scored; documents without a prediction count as empty.
 */
export const scoreEntities = (
  gold: readonly GoldRecord[],
  predictions: readonly EntityPrediction[],
): EntityScores => {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const counts = new Map(entityTypes.map((type) => [type, { right: 0, predicted: 0, gold: 0 }]));
  const errors: EntityError[] = [];
  const documents: { id: string; errors: number; gold: number }[] = [];
  for (const record of gold) {
    const named = record.entities.filter((entity) => entity.named !== false);
    const wanted = distinct(record.text, named);
    const found = distinct(record.text, byId.get(record.id)?.entities ?? []);
    const add = (name: LabelledText, counter: "right" | "predicted" | "gold"): void => {
      const count = counts.get(name.type);
      if (count) count[counter] += 1;
    };
    for (const [key, name] of wanted) {
      add(name, "gold");
      if (found.has(key)) add(name, "right");
    }
    for (const name of found.values()) add(name, "predicted");
    const own = errorsOf(
      record.id,
      [...wanted].filter(([key]) => !found.has(key)).map(([, name]) => name),
      [...found].filter(([key]) => !wanted.has(key)).map(([, name]) => name),
    );
    errors.push(...own);
    if (own.length > 0) documents.push({ id: record.id, errors: own.length, gold: wanted.size });
  }
  const sum = (types: readonly EntityType[], counter: "right" | "predicted" | "gold"): number =>
    types.reduce((total, type) => total + (counts.get(type)?.[counter] ?? 0), 0);
  const scores = (...types: readonly EntityType[]): Scores =>
    scoresOf(sum(types, "right"), sum(types, "predicted"), sum(types, "gold"));
  return {
    micro: scores("PERSON", "ORG", "PLACE"),
    byType: {
      PERSON: scores("PERSON"),
      ORG: scores("ORG"),
      PLACE: scores("PLACE"),
      EVENT: scores("EVENT"),
    },
    errors,
    worst: documents.toSorted((a, b) => b.errors - a.errors || (a.id < b.id ? -1 : 1)),
  };
};
