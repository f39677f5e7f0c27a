import type { GraphStore, Row, Value } from "./graph-store.ts";
import { canonical, text, texts } from "./rows.ts";

/** Every node and relationship as one canonical line each, sorted: equal graphs give equal dumps, whatever the engine. */
export interface GraphDump {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

const nodeLine = (labels: Value | undefined, properties: Value | undefined): string =>
  `(:${texts(labels).toSorted().join(":")} ${canonical(properties ?? null)})`;

const relationshipLine = (row: Row): string => {
  const [from, to] = [texts(row["fromLabels"]), texts(row["toLabels"])].map((labels) =>
    labels.toSorted().join(":"),
  );
  return `(:${from} ${text(row["from"])})-[:${text(row["type"])} ${canonical(row["properties"] ?? null)}]->(:${to} ${text(row["to"])})`;
};

/** Lists the whole graph in memory: for comparing, not for large corpora. */
export const dumpGraph = async (store: GraphStore): Promise<GraphDump> => {
  const nodes = await store.query(
    "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties",
    {},
    { mode: "read" },
  );
  const relationships = await store.query(
    "MATCH (a)-[r]->(b) RETURN labels(a) AS fromLabels, a.id AS `from`, type(r) AS type, properties(r) AS properties, labels(b) AS toLabels, b.id AS `to`",
    {},
    { mode: "read" },
  );
  return {
    nodes: nodes.rows.map((row) => nodeLine(row["labels"], row["properties"])).toSorted(),
    relationships: relationships.rows.map(relationshipLine).toSorted(),
  };
};
