import type { GoldRecord } from "../model/gold.ts";
import { kindsOf, type RelationMapping } from "./relation-mapping.ts";
import { scoresOf, type Scores } from "./scores.ts";

/** `[start, end)` in UTF-16 code units. */
export type Range = readonly [number, number];

/** One relation of a document, in newsgraph's types. */
export interface PredictedRelation {
  readonly subj: Range;
  readonly obj: Range;
  readonly type: string;
}

export interface RelationPrediction {
  readonly id: string;
  readonly relations: readonly PredictedRelation[];
}

export interface RelationScores {
  /** Type equal, both arguments overlapping. */
  readonly overlap: Scores;
  /** Type equal, both arguments equal. */
  readonly exact: Scores;
  /** Overlap by the gold set's kind. */
  readonly byKind: Readonly<Record<string, Scores>>;
  /** Overlap over kinds that some newsgraph type maps to. */
  readonly mappable: Scores;
}

interface Tally {
  right: number;
  predicted: number;
  gold: number;
}

const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];
const equal = (a: Range, b: Range): boolean => a[0] === b[0] && a[1] === b[1];

const keyOf = ({ subj, obj, type }: PredictedRelation): string =>
  `${subj.join("-")} ${obj.join("-")} ${type}`;

const distinct = (relations: readonly PredictedRelation[]): readonly PredictedRelation[] => [
  ...new Map(relations.map((relation) => [keyOf(relation), relation])).values(),
];

const goldOf = (record: GoldRecord): readonly PredictedRelation[] =>
  distinct(
    (record.relations ?? []).flatMap(({ subj, obj, type }) => {
      const [subject, object] = [record.entities[subj], record.entities[obj]];
      if (!subject || !object) return [];
      return [
        { subj: [subject.start, subject.end] as const, obj: [object.start, object.end] as const, type },
      ];
    }),
  );

/** Predictions as the kinds of the record's source, cut to the kinds that were annotated in it. */
const asKinds = (
  record: GoldRecord,
  mapping: RelationMapping,
  relations: readonly PredictedRelation[],
): readonly PredictedRelation[] => {
  const kinds = kindsOf(mapping, record["source"]);
  const annotated = record.annotated_props && new Set(record.annotated_props);
  const all = kinds
    ? relations.flatMap((relation) =>
        Object.entries(kinds).flatMap(([type, { types, inverse }]) =>
          types.includes(relation.type)
            ? [
                {
                  type,
                  subj: inverse ? relation.obj : relation.subj,
                  obj: inverse ? relation.subj : relation.obj,
                },
              ]
            : [],
        ),
      )
    : relations;
  return distinct(all).filter(({ type }) => !annotated || annotated.has(type));
};

/** Each gold relation is found at most once, each prediction counts once. */
const matches = (
  gold: readonly PredictedRelation[],
  predicted: readonly PredictedRelation[],
  same: (a: Range, b: Range) => boolean,
): readonly PredictedRelation[] => {
  const left = [...gold];
  return predicted.filter(({ type, subj, obj }) => {
    const at = left.findIndex(
      (other) => other.type === type && same(other.subj, subj) && same(other.obj, obj),
    );
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
};

/**
 * Scores relations with predicted arguments: type equal and both arguments overlapping, or equal. A predicted
 * type counts as every kind of the source that lists it; of a record with `annotated_props` only those count.
 * Records without a prediction count as empty.
 */
export const scoreRelations = (
  gold: readonly GoldRecord[],
  predictions: readonly RelationPrediction[],
  mapping: RelationMapping,
): RelationScores => {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction.relations]));
  const kinds = new Map<string, Tally>();
  const total: Tally = { right: 0, predicted: 0, gold: 0 };
  const covered: Tally = { right: 0, predicted: 0, gold: 0 };
  let exact = 0;
  const tally = (kind: string): Tally => {
    const known = kinds.get(kind) ?? { right: 0, predicted: 0, gold: 0 };
    kinds.set(kind, known);
    return known;
  };
  for (const record of gold) {
    const wanted = goldOf(record);
    const found = asKinds(record, mapping, byId.get(record.id) ?? []);
    const known = kindsOf(mapping, record["source"]);
    const add = (relations: readonly PredictedRelation[], column: keyof Tally): void => {
      for (const { type } of relations) {
        tally(type)[column]++;
        total[column]++;
        if (!known || known[type]) covered[column]++;
      }
    };
    add(wanted, "gold");
    add(found, "predicted");
    add(matches(wanted, found, overlaps), "right");
    exact += matches(wanted, found, equal).length;
  }
  const scores = ({ right, predicted, gold: all }: Tally): Scores => scoresOf(right, predicted, all);
  return {
    overlap: scores(total),
    exact: scoresOf(exact, total.predicted, total.gold),
    mappable: scores(covered),
    byKind: Object.fromEntries(
      [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([kind, counts]) => [kind, scores(counts)]),
    ),
  };
};
