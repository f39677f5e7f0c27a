import { createRequire } from "node:module";

// These packages are CommonJS whose typings declare a default export that Node's loader does not give.
const load = createRequire(import.meta.url);

type Graphology = typeof import("graphology");
export const { UndirectedGraph } = load("graphology") as Graphology;
export type Graph = InstanceType<Graphology["UndirectedGraph"]>;

export const louvain = load(
  "graphology-communities-louvain",
) as (typeof import("graphology-communities-louvain"))["default"];

export const forceAtlas2 = load(
  "graphology-layout-forceatlas2",
) as (typeof import("graphology-layout-forceatlas2"))["default"];
