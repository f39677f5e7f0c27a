import type { CommunityView } from "../contract.ts";
import type { Graph } from "./graphology.ts";
import { louvain } from "./graphology.ts";
import type { Layout, LayoutInput } from "./layout.ts";

/** A small deterministic generator (mulberry32), so that the same graph gives the same communities. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Louvain (Blondel et al. 2008). Communities are numbered by falling size and named by their top three entities. */
export const findCommunities = (
  input: LayoutInput,
  graph: Graph,
): Pick<Layout, "community" | "communities"> => {
  const community = new Int32Array(input.names.length);
  const found: Readonly<Record<string, number>> =
    graph.size > 0 ? louvain(graph, { getEdgeWeight: "weight", rng: generator(7) }) : {};
  const members = new Map<number, number[]>();
  for (const index of input.ranking) {
    const key = graph.degree(index) > 0 ? (found[index] ?? -1) : -1;
    const list = members.get(key);
    if (list) list.push(index);
    else members.set(key, [index]);
  }
  const loners = members.get(-1) ?? [];
  members.delete(-1);
  const ordered = [...members.values()].toSorted((left, right) => right.length - left.length);
  const views: CommunityView[] = [];
  for (const [id, list] of ordered.entries()) {
    for (const index of list) community[index] = id;
    const top = list.slice(0, 3).map((index) => input.names[index] ?? "");
    views.push({ id, name: top.join(" · "), size: list.length, top });
  }
  for (const index of loners) community[index] = ordered.length;
  if (loners.length > 0)
    views.push({ id: ordered.length, name: "Not connected", size: loners.length, top: [] });
  return { community, communities: views };
};
