import { bestAssignment } from "../util/assignment.ts";
import type { Counts } from "./cluster-counts.ts";

/** Clusters of mention keys. No mention stands in two clusters of one side; see `withoutRepeats`. */
export type Clusters = readonly (readonly string[])[];

/** Drops repeated mentions, first within and then across clusters (the first cluster keeps them), and then empty clusters. */
export const withoutRepeats = (clusters: Clusters): Clusters => {
  const seen = new Set<string>();
  const fresh = (mention: string): boolean => {
    if (seen.has(mention)) return false;
    seen.add(mention);
    return true;
  };
  return clusters.map((cluster) => cluster.filter(fresh)).filter((cluster) => cluster.length > 0);
};

const clusterOf = (clusters: Clusters): ReadonlyMap<string, number> =>
  new Map(clusters.flatMap((cluster, index) => cluster.map((mention) => [mention, index] as const)));

/** Sizes of the intersections of one cluster with the clusters of the other side, and how many mentions are in none. */
const partsOf = (
  cluster: readonly string[],
  other: ReadonlyMap<string, number>,
): { readonly sizes: ReadonlyMap<number, number>; readonly alone: number } => {
  const sizes = new Map<number, number>();
  let alone = 0;
  for (const mention of cluster) {
    const index = other.get(mention);
    if (index === undefined) alone += 1;
    else sizes.set(index, (sizes.get(index) ?? 0) + 1);
  }
  return { sizes, alone };
};

const mucSide = (clusters: Clusters, other: ReadonlyMap<string, number>): readonly [number, number] => {
  let hits = 0;
  let total = 0;
  for (const cluster of clusters) {
    const { sizes, alone } = partsOf(cluster, other);
    hits += cluster.length - (sizes.size + alone);
    total += cluster.length - 1;
  }
  return [hits, total];
};

const bCubedSide = (clusters: Clusters, other: ReadonlyMap<string, number>): readonly [number, number] => {
  let hits = 0;
  let total = 0;
  for (const cluster of clusters) {
    for (const size of partsOf(cluster, other).sizes.values()) hits += (size * size) / cluster.length;
    total += cluster.length;
  }
  return [hits, total];
};

const pairs = (size: number): number => (size * (size - 1)) / 2;

const pairSide = (clusters: Clusters, other: ReadonlyMap<string, number>): readonly [number, number] => {
  let hits = 0;
  let total = 0;
  for (const cluster of clusters) {
    for (const size of partsOf(cluster, other).sizes.values()) hits += pairs(size);
    total += pairs(cluster.length);
  }
  return [hits, total];
};

const bothSides =
  (side: (clusters: Clusters, other: ReadonlyMap<string, number>) => readonly [number, number]) =>
  (key: Clusters, response: Clusters): Counts => {
    const [recallHits, recallTotal] = side(key, clusterOf(response));
    const [precisionHits, precisionTotal] = side(response, clusterOf(key));
    return { recallHits, recallTotal, precisionHits, precisionTotal };
  };

/** MUC: links kept (Vilain et al. 1995). */
export const muc = bothSides(mucSide);

/** B³ averaged over mentions, mentions of one side only counting against it (Bagga and Baldwin 1998, as in Pradhan et al. 2014). */
export const bCubed = bothSides(bCubedSide);

/** Pairs of mentions that are together. */
export const pairwise = bothSides(pairSide);

/** CEAF with the entity similarity φ4 = 2|K∩R| / (|K|+|R|) (Luo 2005). */
export const ceafE = (key: Clusters, response: Clusters): Counts => {
  const other = clusterOf(response);
  const similarity = key.map((cluster) => {
    const row = response.map(() => 0);
    for (const [index, size] of partsOf(cluster, other).sizes) {
      row[index] = (2 * size) / (cluster.length + (response[index]?.length ?? 0));
    }
    return row;
  });
  const common = bestAssignment(similarity);
  return {
    recallHits: common,
    recallTotal: key.length,
    precisionHits: common,
    precisionTotal: response.length,
  };
};
