import { unionFind } from "../util/union-find.ts";
import { idsConflict } from "./compare-context.ts";
import type { Corpus } from "./corpus.ts";
import type { Constraints } from "./judgements.ts";
import { mergeFrom, type Comparer, type ScoredPair } from "./pairs.ts";
import type { Unit } from "./unit.ts";

export interface Clustering {
  /** Units of each entity, ascending. */
  readonly clusters: readonly (readonly number[])[];
  /** Pairs that wait for a person. */
  readonly review: readonly ScoredPair[];
  /** For each unit the pair that tied it in, and whether a person did. */
  readonly via: ReadonlyMap<number, ScoredPair | "judgement">;
}

const compared = 12;
const longestReport = 10;
const day = 86_400_000;

const countryOfKey = (key: string): string | undefined => /(?:@|^government:)(.+)$/.exec(key)?.[1];

const dateOf = (corpus: Corpus, unit: Unit): number | undefined => {
  const record = corpus.records[unit.members[0] ?? -1];
  const date = Date.parse(record?.event?.start ?? record?.publishedAt ?? "");
  return Number.isFinite(date) ? date / day : undefined;
};

/** Whether two units can never be one entity, whatever ties them through others. */
const excludes = (corpus: Corpus, comparer: Comparer, left: Unit, right: Unit): boolean => {
  if (left.type !== right.type || idsConflict(left.profile, right.profile)) return true;
  if (left.type === "PERSON") {
    if (left.words.length < 2 || right.words.length < 2) return false;
    return comparer.compare(left, right) === undefined;
  }
  if (left.type === "ORG") {
    const [a, b] = [countryOfKey(left.key), countryOfKey(right.key)];
    if (a === undefined || b === undefined) return false;
    // "Ministry of Finance" and "Ministry of Housing" of one country meet through "the ministry" otherwise.
    return a !== b || (left.words.length > 1 && right.words.length > 1 && !comparer.compare(left, right));
  }
  if (left.type === "EVENT") {
    const [a, b] = [dateOf(corpus, left), dateOf(corpus, right)];
    return left.weak && right.weak && a !== undefined && b !== undefined && Math.abs(a - b) > longestReport;
  }
  return false;
};

/**
 * Joins units, the likeliest pairs first. A join is refused where people said so, or where any two of the
 * units that it would bring together exclude each other, so that namesakes never meet through a third name.
 */
export const cluster = (
  corpus: Corpus,
  units: readonly Unit[],
  pairs: readonly ScoredPair[],
  comparer: Comparer,
  constraints: Constraints,
): Clustering => {
  const sets = unionFind(units.length);
  const members = new Map<number, number[]>(units.map((_, index) => [index, [index]]));
  const unitOf = new Map(
    units.flatMap((unit, index) => unit.members.map((member) => [member, index] as const)),
  );
  const forbidden = new Map<number, Set<number>>();
  const forbid = (left: number, right: number): void => {
    for (const [a, b] of [
      [left, right],
      [right, left],
    ] as const) {
      const known = forbidden.get(a) ?? new Set<number>();
      known.add(b);
      forbidden.set(a, known);
    }
  };
  const via = new Map<number, ScoredPair | "judgement">();
  const join = (left: number, right: number, why: ScoredPair | "judgement"): void => {
    const [a, b] = [sets.find(left), sets.find(right)];
    if (a === b) return;
    const root = sets.union(a, b);
    const other = root === a ? b : a;
    const moved = members.get(other) ?? [];
    for (const unit of moved) if (!via.has(unit)) via.set(unit, why);
    members.set(
      root,
      [...(members.get(root) ?? []), ...moved].toSorted((x, y) => x - y),
    );
    members.delete(other);
  };
  const held = (left: number, right: number): boolean => {
    const other = new Set(members.get(sets.find(right)));
    return (members.get(sets.find(left)) ?? []).some((unit) =>
      [...(forbidden.get(unit) ?? [])].some((against) => other.has(against)),
    );
  };
  const excluded = (left: number, right: number): boolean => {
    const [a, b] = [left, right].map((unit) => (members.get(sets.find(unit)) ?? []).slice(0, compared));
    return (a ?? []).some((x) =>
      (b ?? []).some((y) => {
        const [p, q] = [units[x], units[y]];
        return p !== undefined && q !== undefined && excludes(corpus, comparer, p, q);
      }),
    );
  };
  for (const [left, right] of constraints.apart) {
    const [a, b] = [unitOf.get(left), unitOf.get(right)];
    if (a !== undefined && b !== undefined && a !== b) forbid(a, b);
  }
  for (const split of constraints.splits) {
    const out = new Set(split);
    const taken = split.flatMap((chain) => unitOf.get(chain) ?? []);
    const keys = new Set(taken.map((unit) => units[unit]?.key));
    for (const [index, unit] of units.entries()) {
      if (!keys.has(unit.key) || unit.members.some((member) => out.has(member))) continue;
      for (const unitOut of taken) forbid(unitOut, index);
    }
  }
  for (const [left, right] of constraints.together) {
    const [a, b] = [unitOf.get(left), unitOf.get(right)];
    if (a !== undefined && b !== undefined && !held(a, b)) join(a, b, "judgement");
  }
  const review: ScoredPair[] = [];
  const edges = new Map<number, ScoredPair[]>();
  for (const pair of pairs) {
    for (const unit of [pair.left, pair.right]) {
      const known = edges.get(unit);
      if (known) known.push(pair);
      else edges.set(unit, [pair]);
    }
  }
  /** Another unit that fits about as well and excludes this one: nobody can tell which is meant. */
  const rivalOf = (pair: ScoredPair): Unit | undefined => {
    for (const unit of [pair.left, pair.right]) {
      const chosen = units[unit === pair.left ? pair.right : pair.left];
      for (const other of edges.get(unit) ?? []) {
        if (other === pair || other.odds < pair.odds - 1) continue;
        const rival = units[other.left === unit ? other.right : other.left];
        if (rival && chosen && excludes(corpus, comparer, rival, chosen)) return rival;
      }
    }
    return undefined;
  };
  for (const pair of pairs) {
    if (sets.find(pair.left) === sets.find(pair.right) || held(pair.left, pair.right)) continue;
    if (excluded(pair.left, pair.right)) continue;
    const rival = pair.odds >= mergeFrom ? rivalOf(pair) : undefined;
    if (pair.odds >= mergeFrom && !rival) join(pair.left, pair.right, pair);
    else if (!rival) review.push(pair);
    else {
      const why = { name: "another fits as well", weight: 0, detail: rival.words.join(" ") };
      review.push({ ...pair, features: [...pair.features, why] });
    }
  }
  return {
    clusters: [...members.values()].toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
    review: review.filter(
      (pair) => sets.find(pair.left) !== sets.find(pair.right) && !held(pair.left, pair.right),
    ),
    via,
  };
};
