import { findCommunities } from "./communities.ts";
import type { Graph } from "./graphology.ts";
import { UndirectedGraph } from "./graphology.ts";
import type { Layout, LayoutInput } from "./layout.ts";
import { placeCore } from "./place-core.ts";
import { placeRest } from "./place-rest.ts";

/** Screens are wider than high. */
const widescreen = 1.5;

const wholeGraph = (input: LayoutInput): Graph => {
  const graph = new UndirectedGraph();
  for (const index of input.ranking) graph.addNode(index);
  for (const [edge, source] of input.sources.entries()) {
    const target = input.targets[edge] ?? source;
    if (source === target) continue;
    graph.updateEdge(source, target, (old) => ({
      weight: Number(old["weight"] ?? 0) + (input.weights[edge] ?? 1),
    }));
  }
  return graph;
};

/** Forces on the entities that views introduce first, the others around them. Deterministic. */
export const computeLayout = (input: LayoutInput): Layout => {
  const graph = wholeGraph(input);
  const layout: Layout = {
    x: new Float32Array(input.names.length),
    y: new Float32Array(input.names.length),
    ...findCommunities(input, graph),
  };
  const core = placeCore(input, graph, layout, widescreen);
  placeRest(input, graph, core, layout);
  return layout;
};
