import type { Graph } from "./graphology.ts";
import { UndirectedGraph, forceAtlas2 } from "./graphology.ts";
import type { LayoutInput, Places } from "./layout.ts";
import { goldenAngle } from "./layout.ts";
import { separate } from "./separate.ts";

/**
 * How many entities stand after each round of forces. Each round holds the ones before where they are, so that
 * the first view is laid out for itself and a larger one grows around it.
 */
const rounds = [160, 500, 1200] as const;

/** Pixels of a node at the start zoom, as the viewer draws it. */
const sizeOf = (importance: number): number => 4.5 + 11.5 * importance ** 2.5;

/** Communities start on a sunflower of their own, so that forces only have to refine. */
const sunflower = (community: number, rank: number): { readonly x: number; readonly y: number } => {
  const ring = 120 * Math.sqrt(community + 0.5);
  const inner = 9 * Math.sqrt(rank + 0.5);
  return {
    x: ring * Math.cos(community * goldenAngle) + inner * Math.cos(rank * goldenAngle),
    y: ring * Math.sin(community * goldenAngle) + inner * Math.sin(rank * goldenAngle),
  };
};

/** Near the neighbours that stand already, a little apart from each other newcomer; undefined where none stands. */
const beside = (
  whole: Graph,
  small: Graph,
  index: number,
  distance: number,
): { readonly x: number; readonly y: number } | undefined => {
  let [x, y, weight] = [0, 0, 0];
  whole.forEachEdge(index, (_edge, attributes, source, target) => {
    const other = Number(source) === index ? target : source;
    if (!small.hasNode(other)) return;
    const tie = Number(attributes["weight"]);
    const place = small.getNodeAttributes(other);
    x += Number(place["x"]) * tie;
    y += Number(place["y"]) * tie;
    weight += tie;
  });
  if (weight === 0) return undefined;
  const angle = index * goldenAngle;
  return { x: x / weight + distance * Math.cos(angle), y: y / weight + distance * Math.sin(angle) };
};

/** `scale` is how much longer a pixel of the first view has become by growing. */
const settle = (small: Graph, scale: number): void => {
  const settings = {
    gravity: 0.05,
    scalingRatio: 160 * scale ** 2,
    strongGravityMode: true,
    linLogMode: false,
    adjustSizes: true,
    barnesHutOptimize: small.order > 400,
    slowDown: 4,
  };
  const iterations = Math.round(Math.min(500, Math.max(120, 120_000 / small.order)));
  forceAtlas2.assign(small, { iterations, settings, getEdgeWeight: "weight" });
};

/**
 * ForceAtlas2 (Jacomy et al. 2014) on the entities that views introduce first, in rounds. Writes their places and
 * returns which they are. `stretch` makes the picture that much wider than high.
 */
export const placeCore = (
  input: LayoutInput,
  graph: Graph,
  { community, x, y }: Places & { readonly community: Int32Array },
  stretch: number,
): ReadonlySet<number> => {
  const connected = [...input.order].filter((index) => graph.degree(index) > 0);
  const small = new UndirectedGraph();
  const ranks = new Map<number, number>();
  let settled = 0;
  let scale = 1;
  for (const round of rounds) {
    if (settled >= connected.length) break;
    // Room for the newcomers between those that stand.
    const grow = settled === 0 ? 1 : Math.sqrt(Math.min(round, connected.length) / settled);
    small.updateEachNodeAttributes((_node, attributes) => ({
      ...attributes,
      x: Number(attributes["x"]) * grow,
      y: Number(attributes["y"]) * grow,
      fixed: true,
    }));
    scale *= grow;
    const newcomers = connected.slice(settled, round);
    const starts = newcomers.map((index) => {
      const group = community[index] ?? 0;
      const rank = ranks.get(group) ?? 0;
      ranks.set(group, rank + 1);
      return settled === 0
        ? sunflower(group, rank)
        : (beside(graph, small, index, 40 * scale) ?? sunflower(group, rank));
    });
    for (const [at, index] of newcomers.entries()) {
      small.addNode(index, { ...starts[at], size: sizeOf(input.importance[index] ?? 0) + 4, fixed: false });
    }
    const fresh = new Set(newcomers);
    graph.forEachEdge((edge, attributes, source, target) => {
      if (!small.hasNode(source) || !small.hasNode(target) || small.hasEdge(edge)) return;
      if (!fresh.has(Number(source)) && !fresh.has(Number(target))) return;
      const same = community[Number(source)] === community[Number(target)];
      const weight = Math.log1p(Number(attributes["weight"])) * ((same ? 0.4 : 0.2) / scale);
      small.addEdgeWithKey(edge, source, target, { weight });
    });
    if (small.order > 1) settle(small, scale);
    separate(small, stretch);
    settled = small.order;
  }
  small.forEachNode((node, attributes) => {
    x[Number(node)] = Number(attributes["x"]) * stretch;
    y[Number(node)] = Number(attributes["y"]);
  });
  return new Set(connected.slice(0, settled));
};
