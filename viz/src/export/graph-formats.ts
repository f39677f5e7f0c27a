import { MultiDirectedGraph } from "graphology";
import { write as writeGexf } from "graphology-gexf/browser";
import type { ViewResponse } from "../../../src/serve/contract.ts";
import { current } from "../state/store.ts";

/** Characters that XML 1.0 has no way to hold. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const plain = (text: string): string => text.replaceAll(notXml, "");
const escaped = (text: string): string =>
  plain(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

type Cells = Readonly<Record<string, string | number>>;

const nodeCells = (node: ViewResponse["nodes"][number]): Cells => ({
  label: plain(node.name),
  type: node.type,
  stories: node.stories,
  articles: node.articles,
  mentions: node.mentions,
  community: node.community,
  importance: node.importance,
});

const edgeCells = (edge: ViewResponse["edges"][number]): Cells => ({
  label: edge.type,
  firmness: edge.firmness,
  stories: edge.stories,
  articles: edge.articles,
  claims: edge.claims,
  confidence: edge.confidence,
});

const placeOf = (node: ViewResponse["nodes"][number]): readonly [number, number] =>
  current().pins[node.id] ?? [node.x, node.y];

/** GEXF 1.2 by graphology's writer, with positions. */
export const gexf = (view: ViewResponse): string => {
  const graph = new MultiDirectedGraph();
  for (const node of view.nodes) {
    const [x, y] = placeOf(node);
    graph.addNode(node.id, { ...nodeCells(node), x, y });
  }
  for (const edge of view.edges)
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, {
      ...edgeCells(edge),
      weight: edge.stories,
    });
  return writeGexf(graph, {
    formatNode: (id: string, { label, x, y, ...attributes }) => ({
      label: String(label ?? id),
      attributes,
      viz: { x: Number(x), y: Number(y) },
    }),
  });
};

const keysOf = (kind: "node" | "edge", sample: Cells): readonly string[] =>
  Object.entries(sample).map(
    ([name, value]) =>
      `<key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${typeof value === "number" ? "double" : "string"}"/>`,
  );

const dataOf = (kind: "node" | "edge", cells: Cells): string =>
  Object.entries(cells)
    .map(([name, value]) => `<data key="${kind}-${name}">${escaped(String(value))}</data>`)
    .join("");

const withPlace = (node: ViewResponse["nodes"][number]): Cells => {
  const [x, y] = placeOf(node);
  return { ...nodeCells(node), x, y };
};

/** GraphML (graphml.graphdrawing.org). graphology's package reads it only, so it is written here. */
export const graphml = (view: ViewResponse): string => {
  const [node] = view.nodes;
  const [edge] = view.edges;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...(node ? keysOf("node", withPlace(node)) : []),
    ...(edge ? keysOf("edge", edgeCells(edge)) : []),
    '<graph id="newsgraph" edgedefault="directed">',
    ...view.nodes.map((item) => `<node id="${escaped(item.id)}">${dataOf("node", withPlace(item))}</node>`),
    ...view.edges.map(
      (item) =>
        `<edge id="${escaped(item.id)}" source="${escaped(item.source)}" target="${escaped(item.target)}">${dataOf("edge", edgeCells(item))}</edge>`,
    ),
    "</graph>",
    "</graphml>",
  ].join("\n");
};
