import type { CommunityView } from "../contract.ts";
import type { Graph } from "./graphology.ts";
import { UndirectedGraph, forceAtlas2, louvain } from "./graphology.ts";
import { separate } from "./separate.ts";
import type { Layout, LayoutInput } from "./layout.ts";

/** Laid out by forces; the rest is placed around its strongest neighbour, which costs no iterations. */
const coreSize = 1200;
const widescreen = 1.4;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** A small deterministic generator (mulberry32), so that the same graph gives the same communities. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

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

/** Louvain (Blondel et al. 2008). Communities are numbered by falling size and named by their top three entities. */
const communities = (input: LayoutInput, graph: Graph): Pick<Layout, "community" | "communities"> => {
  const community = new Int32Array(input.names.length);
  const found: Readonly<Record<string, number>> =
    graph.size > 0 ? louvain(graph, { getEdgeWeight: "weight", rng: generator(7) }) : {};
  const members = new Map<number, number[]>();
  for (const index of input.ranking) {
    const key = graph.degree(index) > 0 ? (found[index] ?? -1) : -1;
    const list = members.get(key);
    if (list) list.push(index);
    else members.set(key, [index]);
  }
  const loners = members.get(-1) ?? [];
  members.delete(-1);
  const ordered = [...members.values()].toSorted((left, right) => right.length - left.length);
  const views: CommunityView[] = [];
  for (const [id, list] of ordered.entries()) {
    for (const index of list) community[index] = id;
    const top = list.slice(0, 3).map((index) => input.names[index] ?? "");
    views.push({ id, name: top.join(" · "), size: list.length, top });
  }
  for (const index of loners) community[index] = ordered.length;
  if (loners.length > 0)
    views.push({ id: ordered.length, name: "Not connected", size: loners.length, top: [] });
  return { community, communities: views };
};

/** Communities start on a sunflower of their own, so that forces only have to refine. */
const startPosition = (community: number, rank: number): { readonly x: number; readonly y: number } => {
  const ring = 120 * Math.sqrt(community + 0.5);
  const inner = 9 * Math.sqrt(rank + 0.5);
  return {
    x: ring * Math.cos(community * goldenAngle) + inner * Math.cos(rank * goldenAngle),
    y: ring * Math.sin(community * goldenAngle) + inner * Math.sin(rank * goldenAngle),
  };
};

const placeCore = (
  input: LayoutInput,
  graph: Graph,
  community: Int32Array,
  layout: Layout,
): ReadonlySet<number> => {
  const connected = [...input.ranking].filter((index) => graph.degree(index) > 0);
  const core = new Set(connected.slice(0, coreSize));
  const small = new UndirectedGraph();
  const ranks = new Map<number, number>();
  for (const index of core) {
    const group = community[index] ?? 0;
    const rank = ranks.get(group) ?? 0;
    ranks.set(group, rank + 1);
    small.addNode(index, {
      ...startPosition(group, rank),
      size: 10 + 16 * (input.importance[index] ?? 0),
    });
  }
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (!core.has(Number(source)) || !core.has(Number(target))) return;
    const same = community[Number(source)] === community[Number(target)];
    small.addEdge(source, target, { weight: Math.log1p(Number(attributes["weight"])) * (same ? 1 : 0.35) });
  });
  if (small.order > 1) {
    const settings = {
      gravity: 1.2,
      scalingRatio: 45,
      strongGravityMode: false,
      linLogMode: false,
      adjustSizes: true,
      barnesHutOptimize: small.order > 400,
      slowDown: 4,
    };
    const iterations = Math.round(Math.min(500, Math.max(120, 200_000 / small.order)));
    forceAtlas2.assign(small, { iterations, settings, getEdgeWeight: "weight" });
  }
  // Screens are wider than high.
  small.updateEachNodeAttributes((_node, attributes) => ({
    ...attributes,
    x: Number(attributes["x"]) * widescreen,
  }));
  separate(small);
  small.forEachNode((node, attributes) => {
    layout.x[Number(node)] = Number(attributes["x"]);
    layout.y[Number(node)] = Number(attributes["y"]);
  });
  return core;
};

/** Everything outside the core, by falling importance: on a growing spiral around its best placed neighbour. */
const placeRest = (input: LayoutInput, graph: Graph, core: ReadonlySet<number>, layout: Layout): void => {
  const placed = new Set(core);
  const guests = new Map<number, number>();
  let extent = 100;
  for (const index of core)
    extent = Math.max(extent, Math.hypot((layout.x[index] ?? 0) / widescreen, layout.y[index] ?? 0));
  let loners = 0;
  for (const index of input.ranking) {
    if (placed.has(index)) continue;
    let host = -1;
    let best = 0;
    graph.forEachEdge(index, (_edge, attributes, source, target) => {
      const other = Number(source) === index ? Number(target) : Number(source);
      const weight = Number(attributes["weight"]);
      if (placed.has(other) && weight > best) {
        host = other;
        best = weight;
      }
    });
    if (host >= 0) {
      const seat = guests.get(host) ?? 0;
      guests.set(host, seat + 1);
      const distance = 30 + 12 * Math.sqrt(seat);
      layout.x[index] = (layout.x[host] ?? 0) + distance * Math.cos(seat * goldenAngle + host);
      layout.y[index] = (layout.y[host] ?? 0) + distance * Math.sin(seat * goldenAngle + host);
    } else {
      const distance = Math.hypot(extent + 30, 14 * Math.sqrt(loners));
      layout.x[index] = widescreen * distance * Math.cos(loners * goldenAngle);
      layout.y[index] = distance * Math.sin(loners * goldenAngle);
      loners++;
    }
    placed.add(index);
  }
};

/** ForceAtlas2 (Jacomy et al. 2014) on the most important entities, the others around them. Deterministic. */
export const computeLayout = (input: LayoutInput): Layout => {
  const graph = wholeGraph(input);
  const grouped = communities(input, graph);
  const layout: Layout = {
    x: new Float32Array(input.names.length),
    y: new Float32Array(input.names.length),
    ...grouped,
  };
  const core = placeCore(input, graph, grouped.community, layout);
  placeRest(input, graph, core, layout);
  return layout;
};
