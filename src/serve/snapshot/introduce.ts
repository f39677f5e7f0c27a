import type { Bundle } from "./aggregate.ts";
import type { Snapshot } from "./snapshot.ts";

/** The best supported neighbours by entity, best first; absent where there are none. */
export type Partners = ReadonlyMap<number, readonly number[]>;

const mostPartners = 6;

/** More for those with more neighbours: one has one, seven have three, sixty and more have six. */
const partnersFor = (neighbours: number): number =>
  Math.min(mostPartners, Math.max(1, Math.round(Math.log2(1 + neighbours))));

/** Neighbours that most independent stories tie to each entity, the more important ones first on a tie. */
export const bestPartners = (snapshot: Snapshot, bundles: readonly Bundle[]): Partners => {
  const ties = new Map<number, Map<number, number>>();
  const tie = (from: number, to: number, stories: number): void => {
    const row = ties.get(from) ?? new Map<number, number>();
    ties.set(from, row);
    row.set(to, (row.get(to) ?? 0) + stories);
  };
  for (const { source, target, stories } of bundles) {
    tie(source, target, stories);
    tie(target, source, stories);
  }
  const partners = new Map<number, readonly number[]>();
  for (const [entity, row] of ties) {
    const worth = (other: number): number => (row.get(other) ?? 0) + (snapshot.importance[other] ?? 0);
    const ranked = [...row.keys()].toSorted((left, right) => worth(right) - worth(left) || left - right);
    partners.set(entity, ranked.slice(0, partnersFor(row.size)));
  }
  return partners;
};

/**
 * Entities in the order in which a growing view takes them in: by falling importance, each with its best partners
 * right behind it and those without relations last. So a view of any size is connected and holds every smaller one.
 */
export const introduce = (
  ranking: Int32Array,
  partners: Partners,
  fits: (entity: number) => boolean,
): readonly number[] => {
  const order = new Set<number>();
  const alone: number[] = [];
  for (const entity of ranking) {
    if (!fits(entity)) continue;
    const own = partners.get(entity);
    if (!own) {
      alone.push(entity);
      continue;
    }
    order.add(entity);
    for (const partner of own) if (fits(partner)) order.add(partner);
  }
  return [...order, ...alone];
};
