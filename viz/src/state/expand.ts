import type { NeighboursResponse, ViewResponse } from "../../../src/serve/contract.ts";
import { call, messageOf, query } from "../api/client.ts";
import { useGraph } from "./graph-data.ts";
import { change, current, show, toast } from "./store.ts";
import { count } from "../lib/words.ts";

export const expansion = 40;

/** How many distinct neighbours of an entity are on the canvas. */
export const neighboursShown = (view: ViewResponse | undefined, id: string): number => {
  const others = new Set<string>();
  for (const { source, target } of view?.edges ?? []) {
    if (source === id) others.add(target);
    if (target === id) others.add(source);
  }
  return others.size;
};

/** Adds the best supported neighbours that are not shown yet, so many at a time, and says how many there are. */
export const expand = async (id: string, limit = expansion): Promise<void> => {
  const { filters, include, exclude } = current();
  const shown = new Set(useGraph.getState().view?.nodes.map((node) => node.id));
  try {
    const path = `/entities/${encodeURIComponent(id)}/neighbours${query({ f: filters, limit: shown.size + limit })}`;
    const { total, neighbours } = await call<NeighboursResponse>(path);
    const all = neighbours.map(({ node }) => node.id);
    const fresh = all.filter((other) => !shown.has(other)).slice(0, limit);
    const name = useGraph.getState().view?.nodes.find((node) => node.id === id)?.name ?? "This entity";
    const visible = all.filter((other) => shown.has(other)).length + fresh.length;
    change(`expanding ${name}`, {
      include: [...new Set([...include, id, ...fresh])],
      exclude: exclude.filter((other) => !fresh.includes(other)),
    });
    show({ aim: id });
    toast(
      "info",
      fresh.length === 0
        ? `All ${count(total, "neighbour")} of ${name} are shown already.`
        : `${visible} of ${count(total, "neighbour")} of ${name}, most supported first.`,
    );
  } catch (error) {
    toast("error", messageOf(error));
  }
};
