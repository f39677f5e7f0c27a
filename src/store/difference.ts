import type { Row } from "./graph-store.ts";
import { byKey, equal } from "./rows.ts";

/** A node or relationship as it is or should be: what identifies it, and its properties. */
export interface Keyed {
  readonly key: string;
  readonly properties: Row;
}

export interface Difference<Current, Desired> {
  /** Not there yet or there with other properties, in order of key. */
  readonly put: readonly Desired[];
  /** There and no longer wanted, in order of key. */
  readonly drop: readonly Current[];
}

/** What has to be written so that `current` becomes `desired`. */
export const difference = <Current extends Keyed, Desired extends Keyed>(
  current: Iterable<Current>,
  desired: Iterable<Desired>,
): Difference<Current, Desired> => {
  const stored = new Map<string, Current>();
  for (const item of current) stored.set(item.key, item);
  const put: Desired[] = [];
  for (const item of desired) {
    const there = stored.get(item.key);
    if (!there || !equal(there.properties, item.properties)) put.push(item);
    stored.delete(item.key);
  }
  const order = byKey((item: Keyed) => item.key);
  return { put: put.toSorted(order), drop: [...stored.values()].toSorted(order) };
};

/** A relationship between two nodes known by their ids. */
export interface Link extends Keyed {
  readonly from: string;
  readonly to: string;
}

/** The key joins what cannot occur in an id made by newsgraph: a line feed. */
export const link = (from: string, to: string, properties: Row = {}): Link => ({
  key: `${from}\n${to}`,
  from,
  to,
  properties,
});
