import type { GraphStore } from "../store/graph-store.ts";

const chunk = 500;

/** Distinct entities that these articles mention, and claims that they make, counted in the graph. */
export const summarize = async (
  store: GraphStore,
  ids: ReadonlySet<string>,
): Promise<{ readonly entities: number; readonly claims: number }> => {
  const all = [...ids];
  const entities = new Set<string>();
  let claims = 0;
  for (let start = 0; start < all.length; start += chunk) {
    const articles = all.slice(start, start + chunk);
    const mentioned = await store.read("ingest-entities", { articles });
    for (const { id } of mentioned.rows) if (typeof id === "string") entities.add(id);
    const made = await store.read("ingest-claims", { articles });
    claims += Number(made.rows[0]?.["claims"] ?? 0);
  }
  return { entities: entities.size, claims };
};
