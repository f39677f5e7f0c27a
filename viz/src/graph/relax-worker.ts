import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

export interface RelaxRequest {
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly fixed: boolean;
  }[];
  readonly edges: readonly (readonly [string, string])[];
}

export interface RelaxAnswer {
  readonly places: Readonly<Record<string, readonly [number, number]>>;
  readonly last: boolean;
}

const rounds = 24;
const iterations = 8;

const round = (value: number): number => Math.round(value * 10) / 10;

addEventListener("message", ({ data }: MessageEvent<RelaxRequest>) => {
  const graph = new UndirectedGraph();
  for (const { id, ...attributes } of data.nodes) graph.addNode(id, attributes);
  for (const [source, target] of data.edges) graph.mergeEdge(source, target);
  const settings = {
    gravity: 1.2,
    scalingRatio: 45,
    adjustSizes: true,
    slowDown: 6,
    barnesHutOptimize: graph.order > 500,
  };
  for (let done = 1; done <= rounds; done++) {
    forceAtlas2.assign(graph, { iterations, settings });
    const places: Record<string, readonly [number, number]> = {};
    graph.forEachNode((id, { x, y, fixed }) => {
      if (fixed !== true) places[id] = [round(Number(x)), round(Number(y))];
    });
    postMessage({ places, last: done === rounds } satisfies RelaxAnswer, { transfer: [] });
  }
});
