import type { Facets, Filters } from "../contract.ts";
import type { Bundle } from "./aggregate.ts";
import { bundle } from "./aggregate.ts";
import { facets } from "./facets.ts";
import type { Partners } from "./introduce.ts";
import { bestPartners } from "./introduce.ts";
import type { Snapshot } from "./snapshot.ts";

/** What every question about one set of filters starts from. */
export interface Prepared {
  readonly facets: Facets;
  /** Claims that pass. */
  readonly passing: readonly number[];
  readonly bundles: readonly Bundle[];
  /** Distinct neighbours by entity. */
  readonly neighbours: Int32Array;
  readonly partners: Partners;
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
  return {
    facets: { ...counted.facets, minStories },
    passing: counted.passing,
    bundles,
    neighbours: neighbourCounts(snapshot, bundles),
    partners: bestPartners(snapshot, bundles),
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
