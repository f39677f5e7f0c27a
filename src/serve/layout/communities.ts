import { seededRandom } from "../../util/seeded-random.ts";
import type { CommunityView } from "../contract.ts";
import type { Graph } from "./graphology.ts";
import { louvain } from "./graphology.ts";
import type { Layout, LayoutInput } from "./layout.ts";

/** Louvain (Blondel et al. 2008). Communities are numbered by falling size and named by their top three entities. */
export const findCommunities = (
  input: LayoutInput,
  graph: Graph,
): Pick<Layout, "community" | "communities"> => {
  const community = new Int32Array(input.names.length);
  const found: Readonly<Record<string, number>> =
    graph.size > 0 ? louvain(graph, { getEdgeWeight: "weight", rng: seededRandom(7) }) : {};
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
