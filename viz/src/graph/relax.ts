import type { MultiDirectedGraph } from "graphology";
import type { RelaxAnswer, RelaxRequest } from "./relax-worker.ts";

type Places = Readonly<Record<string, readonly [number, number]>>;

/**
 * Lets forces settle the graph, or only some nodes with the others held, in a worker. Calls back with places as
 * they come; the returned function stops it.
 */
export const relaxLocally = (
  graph: MultiDirectedGraph,
  ids: readonly string[] | undefined,
  update: (places: Places, last: boolean) => void,
): (() => void) => {
  const free = ids && ids.length > 0 ? new Set(ids) : undefined;
  const worker = new Worker(new URL("./relax-worker.ts", import.meta.url), { type: "module" });
  const request: RelaxRequest = {
    nodes: graph.mapNodes((id, { x, y, size }) => ({
      id,
      x: Number(x),
      y: Number(y),
      size: Number(size),
      fixed: free !== undefined && !free.has(id),
    })),
    edges: graph.mapEdges((_id, _attributes, source, target) => [source, target] as const),
  };
  worker.addEventListener("message", ({ data }: MessageEvent<RelaxAnswer>) => {
    update(data.places, data.last);
    if (data.last) worker.terminate();
  });
  worker.postMessage(request, []);
  return () => worker.terminate();
};
