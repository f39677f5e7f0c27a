import type { GraphStore, Row } from "../../src/store/graph-store.ts";

export interface GraphDump {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, canonical(each)]));
};

const lines = (rows: readonly Row[]): readonly string[] =>
  rows.map((row) => JSON.stringify(canonical(row))).toSorted();

/** The whole graph as sorted lines, without the engine's own ids: equal graphs give equal dumps. */
export const dumpGraph = async (store: GraphStore): Promise<GraphDump> => {
  const all = async (statement: string): Promise<readonly string[]> =>
    lines((await store.query(statement, {}, { mode: "read" })).rows);
  return {
    nodes: await all("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"),
    relationships: await all(
      "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties",
    ),
  };
};
