import type { Graph } from "./graphology.ts";
import type { LayoutInput, Places } from "./layout.ts";
import { goldenAngle } from "./layout.ts";

/** The placed neighbour with the strongest tie; -1 where there is none. */
const hostOf = (graph: Graph, index: number, placed: ReadonlySet<number>): number => {
  let host = -1;
  let best = 0;
  graph.forEachEdge(index, (_edge, attributes, source, target) => {
    const other = Number(source) === index ? Number(target) : Number(source);
    const weight = Number(attributes["weight"]);
    if (!placed.has(other) || weight <= best) return;
    host = other;
    best = weight;
  });
  return host;
};

/**
 * Everything outside the core, which costs no iterations: on a growing spiral around the best placed neighbour.
 * What has no relations stands in rows below the rest, where it takes nobody's room.
 */
export const placeRest = (
  input: LayoutInput,
  graph: Graph,
  core: ReadonlySet<number>,
  { x, y }: Places,
): void => {
  const placed = new Set(core);
  const guests = new Map<number, number>();
  let [left, right, top] = [-400, 400, 0];
  const widen = (index: number): void => {
    left = Math.min(left, x[index] ?? 0);
    right = Math.max(right, x[index] ?? 0);
    top = Math.min(top, y[index] ?? 0);
  };
  for (const index of core) widen(index);
  let islands = 0;
  for (const index of input.order) {
    if (placed.has(index) || graph.degree(index) === 0) continue;
    const host = hostOf(graph, index, placed);
    const seat = guests.get(host) ?? 0;
    guests.set(host, seat + 1);
    if (host < 0) {
      // The first of a component that no placed one belongs to.
      const angle = islands++ * goldenAngle;
      const distance = (right - left) * (0.6 + 0.02 * Math.sqrt(islands));
      x[index] = distance * Math.cos(angle);
      y[index] = (distance / 2) * Math.sin(angle);
    } else {
      const distance = 120 + 55 * Math.sqrt(seat);
      x[index] = (x[host] ?? 0) + distance * Math.cos(seat * goldenAngle + host);
      y[index] = (y[host] ?? 0) + distance * Math.sin(seat * goldenAngle + host);
    }
    widen(index);
    placed.add(index);
  }
  const alone = [...input.order].filter((index) => !placed.has(index));
  // Few stand wide enough apart for their names; many close up, so that the rows never outgrow the rest.
  const gap = Math.max(24, Math.min(110, (right - left) / Math.sqrt(alone.length * 0.4)));
  const columns = Math.max(6, Math.floor((1.3 * (right - left)) / gap));
  for (const [at, index] of alone.entries()) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const shift = row % 2 === 0 ? 0 : gap / 2;
    x[index] = (left + right) / 2 + (column - (columns - 1) / 2) * gap + shift;
    y[index] = top - 80 - row * gap * 0.42;
  }
};
