import type { Graph } from "./graphology.ts";

/** Room for the labels under nodes, in the layout's units, which are near to pixels when a core fills a screen. */
const labelRoom = 26;

/**
 * Pushes overlapping nodes apart, pair by pair over a grid, until none overlap or the rounds are over. Fixed ones
 * stay. `stretch` is how much wider than its coordinates the picture will be.
 */
export const separate = (graph: Graph, stretch: number): void => {
  const cell = 96;
  const nodes = graph.mapNodes((id, attributes) => ({
    id,
    free: attributes["fixed"] === true ? 0 : 1,
    x: Number(attributes["x"]) * stretch,
    y: Number(attributes["y"]),
    radius: Number(attributes["size"]) + labelRoom,
  }));
  for (let round = 0; round < 60; round++) {
    const grid = new Map<string, number[]>();
    for (const [index, node] of nodes.entries()) {
      const key = `${Math.floor(node.x / cell)},${Math.floor(node.y / cell)}`;
      const list = grid.get(key);
      if (list) list.push(index);
      else grid.set(key, [index]);
    }
    let moved = false;
    for (const [index, node] of nodes.entries()) {
      const [column, row] = [Math.floor(node.x / cell), Math.floor(node.y / cell)];
      for (let step = 0; step < 9; step++) {
        const key = `${column + (step % 3) - 1},${row + Math.floor(step / 3) - 1}`;
        for (const other of grid.get(key) ?? []) {
          const next = nodes[other];
          if (other <= index || !next) continue;
          const [dx, dy] = [next.x - node.x || 0.01, next.y - node.y];
          const distance = Math.hypot(dx, dy);
          const lack = node.radius + next.radius - distance;
          const share = node.free + next.free;
          if (lack <= 0.5 || share === 0) continue;
          moved = true;
          const [pushX, pushY] = [((dx / distance) * lack) / share, ((dy / distance) * lack) / share];
          node.x -= pushX * node.free;
          node.y -= pushY * node.free;
          next.x += pushX * next.free;
          next.y += pushY * next.free;
        }
      }
    }
    if (!moved) break;
  }
  for (const { id, x, y } of nodes) graph.mergeNodeAttributes(id, { x: x / stretch, y });
};
