import type { Facets, Filters } from "../contract.ts";
import type { Bundle } from "./aggregate.ts";
import { bundle } from "./aggregate.ts";
import { facets } from "./facets.ts";
import { entityPasses, restrictsClaims } from "./filter.ts";
import { bestPartners, introduce } from "./introduce.ts";
import type { Snapshot } from "./snapshot.ts";

/** What every question about one set of filters starts from. */
export interface Prepared {
  readonly facets: Facets;
  /** Claims that pass. */
  readonly passing: readonly number[];
  readonly bundles: readonly Bundle[];
  /** Distinct neighbours by entity. */
  readonly neighbours: Int32Array;
  /** Whether an entity stays, by itself and by its claims. */
  readonly fits: (entity: number) => boolean;
  /** Entities that stay, in the order in which a growing view takes them in. */
  readonly order: readonly number[];
}

const remembered = 12;
const caches = new WeakMap<Snapshot, Map<string, Prepared>>();

const neighbourCounts = (snapshot: Snapshot, bundles: readonly Bundle[]): Int32Array => {
  const sets = new Map<number, Set<number>>();
  const join = (from: number, to: number): void => {
    const set = sets.get(from);
    if (set) set.add(to);
    else sets.set(from, new Set([to]));
  };
  for (const item of bundles) {
    join(item.source, item.target);
    join(item.target, item.source);
  }
  const counts = new Int32Array(snapshot.entities.length);
  for (const [entity, set] of sets) counts[entity] = set.size;
  return counts;
};

const compute = (snapshot: Snapshot, filters: Filters): Prepared => {
  const counted = facets(snapshot, filters);
  const everything = bundle(snapshot, counted.passing);
  const least = filters.minStories ?? 1;
  const bundles = least > 1 ? everything.filter((item) => item.stories >= least) : everything;
  const minStories = Array.from({ length: 10 }, (_, index) =>
    everything.reduce((sum, item) => sum + Number(item.stories > index), 0),
  );
  const neighbours = neighbourCounts(snapshot, bundles);
  const passes = entityPasses(snapshot, filters);
  const needsClaim = restrictsClaims(filters);
  const fits = (entity: number): boolean =>
    passes(entity) &&
    (snapshot.entities[entity]?.stories ?? 0) >= least &&
    (!needsClaim || (neighbours[entity] ?? 0) > 0);
  return {
    facets: { ...counted.facets, minStories },
    passing: counted.passing,
    bundles,
    neighbours,
    fits,
    order: introduce(snapshot.ranking, bestPartners(snapshot, bundles), fits),
  };
};

/** The same filters again, as undo and paging ask for, cost nothing: the last few answers are kept a snapshot. */
export const prepare = (snapshot: Snapshot, filters: Filters): Prepared => {
  const cache = caches.get(snapshot) ?? new Map<string, Prepared>();
  caches.set(snapshot, cache);
  const key = JSON.stringify(filters);
  const known = cache.get(key);
  if (known) {
    cache.delete(key);
    cache.set(key, known);
    return known;
  }
  const made = compute(snapshot, filters);
  cache.set(key, made);
  const [oldest] = cache.keys();
  if (cache.size > remembered && oldest !== undefined) cache.delete(oldest);
  return made;
};
