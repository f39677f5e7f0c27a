import type { Filters, PathStep, PathsResponse } from "../contract.ts";
import type { Bundle } from "./aggregate.ts";
import { edgeView } from "./aggregate.ts";
import { prepare } from "./prepare.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Scene } from "./view.ts";
import { nodeView } from "./view.ts";

const maxVisited = 200_000;
const maxSteps = 8;

/** Neighbours by entity, with the bundles that join them and what a step costs. */
type Adjacency = ReadonlyMap<number, ReadonlyMap<number, readonly Bundle[]>>;
type Cost = (bundles: readonly Bundle[]) => number;

const adjacencies = new WeakMap<readonly Bundle[], Adjacency>();

const adjacencyOf = (bundles: readonly Bundle[]): Adjacency => {
  const known = adjacencies.get(bundles);
  if (known) return known;
  const made = new Map<number, Map<number, Bundle[]>>();
  const join = (from: number, to: number, item: Bundle): void => {
    const row = made.get(from) ?? new Map<number, Bundle[]>();
    made.set(from, row);
    const list = row.get(to);
    if (list) list.push(item);
    else row.set(to, [item]);
  };
  for (const item of bundles) {
    join(item.source, item.target, item);
    join(item.target, item.source, item);
  }
  adjacencies.set(bundles, made);
  return made;
};

/** A step through well-supported relations is short: one story costs 1, many cost little more than a third. */
const supported: Cost = (bundles) => {
  const stories = bundles.reduce((sum, item) => sum + item.stories, 0);
  return 0.35 + 0.65 / Math.sqrt(stories);
};
const everyStep: Cost = () => 1;

/** A binary heap of entities by distance. */
const createQueue = () => {
  const heap: { readonly node: number; readonly distance: number }[] = [];
  const less = (left: number, right: number): boolean =>
    (heap[left]?.distance ?? Infinity) < (heap[right]?.distance ?? Infinity);
  const swap = (left: number, right: number): void => {
    const [a, b] = [heap[left], heap[right]];
    if (a && b) [heap[left], heap[right]] = [b, a];
  };
  return {
    push: (node: number, distance: number): void => {
      heap.push({ node, distance });
      for (let at = heap.length - 1; at > 0;) {
        const parent = (at - 1) >> 1;
        if (!less(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop: (): { readonly node: number; readonly distance: number } | undefined => {
      const top = heap[0];
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        for (let at = 0; ;) {
          const [left, right] = [2 * at + 1, 2 * at + 2];
          const least = less(right, left) ? right : left;
          if (!less(least, at)) break;
          swap(at, least);
          at = least;
        }
      }
      return top;
    },
  };
};

/** Dijkstra's algorithm; undefined where there is no way around the banned nodes and steps. */
const shortest = (
  graph: Adjacency,
  from: number,
  to: number,
  cost: Cost,
  bannedNodes: ReadonlySet<number>,
  bannedSteps: ReadonlySet<string>,
): { readonly nodes: readonly number[]; readonly length: number } | undefined => {
  const distances = new Map([[from, 0]]);
  const before = new Map<number, number>();
  const queue = createQueue();
  queue.push(from, 0);
  for (let visited = 0; visited < maxVisited; visited++) {
    const next = queue.pop();
    if (!next) return undefined;
    if (next.node === to) {
      const nodes = [to];
      for (let node = before.get(to); node !== undefined; node = before.get(node)) nodes.unshift(node);
      return { nodes, length: next.distance };
    }
    if (next.distance > (distances.get(next.node) ?? Infinity)) continue;
    for (const [other, bundles] of graph.get(next.node) ?? []) {
      if (bannedNodes.has(other) || bannedSteps.has(`${next.node}>${other}`)) continue;
      const distance = next.distance + cost(bundles);
      if (distance >= (distances.get(other) ?? Infinity)) continue;
      distances.set(other, distance);
      before.set(other, next.node);
      queue.push(other, distance);
    }
  }
  return undefined;
};

interface Found {
  readonly nodes: readonly number[];
  readonly length: number;
}

const lengthOf = (graph: Adjacency, nodes: readonly number[], cost: Cost): number =>
  nodes.slice(1).reduce((sum, node, at) => sum + cost(graph.get(nodes[at] ?? -1)?.get(node) ?? []), 0);

/** The k shortest loopless paths (Yen 1971). */
const yen = (graph: Adjacency, from: number, to: number, k: number, cost: Cost): readonly Found[] => {
  const first = shortest(graph, from, to, cost, new Set(), new Set());
  if (!first) return [];
  const found: Found[] = [first];
  const candidates = new Map<string, Found>();
  while (found.length < k) {
    const last = found.at(-1)?.nodes ?? [];
    for (const [at, spur] of last.slice(0, -1).entries()) {
      const root = last.slice(0, at + 1);
      const banned = new Set(
        found
          .filter((path) => root.every((node, index) => path.nodes[index] === node))
          .map((path) => `${spur}>${path.nodes[at + 1]}`),
      );
      const rest = shortest(graph, spur, to, cost, new Set(root.slice(0, -1)), banned);
      if (!rest) continue;
      const nodes = [...root.slice(0, -1), ...rest.nodes];
      if (nodes.length <= maxSteps + 1) {
        candidates.set(nodes.join(), { nodes, length: lengthOf(graph, nodes, cost) });
      }
    }
    for (const path of found) candidates.delete(path.nodes.join());
    const next = [...candidates.values()].toSorted((left, right) => left.length - right.length)[0];
    if (!next) break;
    found.push(next);
  }
  return found;
};

/** Paths that join two entities, or consecutive ones of several, with the relations of each step. */
export const kBestPaths = (
  scene: Scene,
  entities: readonly number[],
  options: { readonly filters: Filters; readonly k: number; readonly best: boolean },
): PathsResponse => {
  const { snapshot } = scene;
  const { bundles, neighbours } = prepare(snapshot, options.filters);
  const graph = adjacencyOf(bundles);
  const cost = options.best ? supported : everyStep;
  const paths = entities.slice(1).flatMap((to, at) => yen(graph, entities[at] ?? -1, to, options.k, cost));
  const nodes = new Set(paths.flatMap((path) => path.nodes));
  return {
    paths: paths.map((path) => ({
      nodes: path.nodes.map((node) => idOf(snapshot, node)),
      score: Math.round(path.length * 1000) / 1000,
      steps: path.nodes.slice(1).map((node, at): PathStep => {
        const from = path.nodes[at] ?? -1;
        const edges = (graph.get(from)?.get(node) ?? [])
          .toSorted((left, right) => right.stories - left.stories)
          .map((item) => edgeView(snapshot, item));
        return { source: idOf(snapshot, from), target: idOf(snapshot, node), edges };
      }),
    })),
    nodes: [...nodes].map((node) => nodeView(scene, node, neighbours[node])),
  };
};

const idOf = (snapshot: Snapshot, entity: number): string => snapshot.entities[entity]?.id ?? "";
