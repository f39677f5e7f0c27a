import type { MultiDirectedGraph } from "graphology";
import type { CanvasEdge, CanvasModel } from "./canvas-model.ts";
import type { CanvasTheme } from "./theme.ts";
import { shapeOf } from "./theme.ts";

/** Bends of the edges between one pair, spread evenly; the sign is of the pair, not of the edge's direction. */
const curvatures = (edges: readonly CanvasEdge[]): ReadonlyMap<string, number> => {
  const pairs = Map.groupBy(edges, ({ source, target }) =>
    source < target ? `${source}\n${target}` : `${target}\n${source}`,
  );
  const bends = new Map<string, number>();
  for (const parallel of pairs.values()) {
    for (const [index, edge] of parallel.entries()) {
      const bend = (index - (parallel.length - 1) / 2) * (parallel.length > 4 ? 0.22 : 0.34);
      bends.set(edge.id, edge.source < edge.target ? bend : -bend);
    }
  }
  return bends;
};

const widthOf = (stories: number): number => Math.min(6, 0.9 + 0.9 * Math.log2(1 + stories));

/** Makes the graph hold exactly the model, touching only what differs so that sigma keeps what it can. */
export const fillGraph = (
  graph: MultiDirectedGraph,
  model: CanvasModel,
  theme: CanvasTheme,
  plain: boolean,
): void => {
  const nodes = new Set(model.nodes.map((node) => node.id));
  const edges = new Set(model.edges.map((edge) => edge.id));
  for (const id of graph.edges()) if (!edges.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
  for (const node of model.nodes) {
    const { id, label, x, y, size, type, members } = node;
    const attributes = { label, x, y, size, kind: type, shape: shapeOf[type], members: members ?? 0 };
    if (graph.hasNode(id)) graph.mergeNodeAttributes(id, attributes);
    else graph.addNode(id, attributes);
  }
  const bends = plain ? new Map<string, number>() : curvatures(model.edges);
  for (const { id, source, target, label, firmness, stories } of model.edges) {
    const curvature = bends.get(id) ?? 0;
    const type = plain ? "line" : curvature === 0 ? "arrow" : "curved";
    const attributes = {
      label,
      firmness,
      curvature,
      type,
      size: plain ? 1 : widthOf(stories),
      color: theme.edges[firmness],
    };
    if (graph.hasEdge(id)) graph.mergeEdgeAttributes(id, attributes);
    else graph.addDirectedEdgeWithKey(id, source, target, attributes);
  }
};
