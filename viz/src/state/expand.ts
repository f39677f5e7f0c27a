import type { NeighboursResponse, ViewResponse } from "../../../src/serve/contract.ts";
import { call, messageOf, query } from "../api/client.ts";
import { count } from "../lib/words.ts";
import { useGraph } from "./graph-data.ts";
import { change, current, show, toast } from "./store.ts";

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

const nameOf = (id: string): string =>
  useGraph.getState().view?.nodes.find((node) => node.id === id)?.name ?? "this entity";

/** The best supported neighbours under the filters, so many, and how many there are. */
const neighboursOf = async (
  id: string,
  limit: number,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> => {
  const path = `/entities/${encodeURIComponent(id)}/neighbours${query({ f: current().filters, limit })}`;
  const { total, neighbours } = await call<NeighboursResponse>(path);
  return { total, ids: neighbours.map(({ node }) => node.id) };
};

/** "40 of 312 neighbours of China, most supported first." */
const tell = (visible: number, total: number, name: string): void =>
  toast(
    "info",
    total === 0
      ? `No neighbour of ${name} passes the filters.`
      : `${visible} of ${count(total, "neighbour")} of ${name}, most supported first.`,
  );

/** Adds the best supported neighbours that are not shown yet, so many at a time, and says how many there are. */
export const expand = async (id: string, limit = expansion): Promise<void> => {
  const shown = new Set(useGraph.getState().view?.nodes.map((node) => node.id));
  try {
    const { total, ids } = await neighboursOf(id, shown.size + limit);
    const { include, exclude } = current();
    const fresh = ids.filter((other) => !shown.has(other)).slice(0, limit);
    const name = nameOf(id);
    change(`expanding ${name}`, {
      include: [...new Set([...include, id, ...fresh])],
      exclude: exclude.filter((other) => !fresh.includes(other)),
    });
    show({ aim: [id] });
    if (fresh.length === 0 && total > 0)
      toast("info", `All ${count(total, "neighbour")} of ${name} are shown already.`);
    else tell(ids.filter((other) => shown.has(other)).length + fresh.length, total, name);
  } catch (error) {
    toast("error", messageOf(error));
  }
};

/** Shows an entity with its best supported neighbours and nothing else. */
export const expandAlone = async (id: string): Promise<void> => {
  try {
    const { total, ids } = await neighboursOf(id, expansion);
    const name = nameOf(id);
    change(`showing only ${name} and its neighbours`, { top: 0, include: [id, ...ids], exclude: [] });
    show({ aim: [id] });
    tell(ids.length, total, name);
  } catch (error) {
    toast("error", messageOf(error));
  }
};
