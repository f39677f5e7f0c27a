import type { MultiDirectedGraph } from "graphology";
import type { Sigma } from "sigma";

/** Nodes follow the pointer and stay where they are put; a selection moves as one. */
export const dragNodes = (
  renderer: Sigma,
  graph: MultiDirectedGraph,
  selected: () => ReadonlySet<string>,
  moved: (places: Readonly<Record<string, readonly [number, number]>>) => void,
): (() => void) => {
  let dragged: string | undefined;
  let travelled = false;

  const placeOf = (id: string): readonly [number, number] => {
    const { x, y } = graph.getNodeAttributes(id);
    return [Number(x), Number(y)];
  };
  /** All that moves with the one under the pointer. */
  const moving = (id: string): readonly string[] =>
    selected().has(id) ? [...selected()].filter((other) => graph.hasNode(other)) : [id];

  renderer.on("downNode", ({ node, event }) => {
    if ("button" in event.original && event.original.button !== 0) return;
    dragged = node;
    travelled = false;
  });
  renderer.on("moveBody", ({ event }) => {
    if (dragged === undefined) return;
    const { x, y } = renderer.viewportToGraph(event);
    const [fromX, fromY] = placeOf(dragged);
    for (const id of moving(dragged)) {
      const [oldX, oldY] = placeOf(id);
      graph.mergeNodeAttributes(id, { x: oldX + x - fromX, y: oldY + y - fromY });
    }
    travelled = true;
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const drop = (): void => {
    if (dragged !== undefined && travelled && graph.hasNode(dragged)) {
      moved(Object.fromEntries(moving(dragged).map((id) => [id, placeOf(id)])));
    }
    dragged = undefined;
  };
  renderer.on("upNode", drop);
  renderer.on("upStage", drop);
  const leave = (): void => drop();
  addEventListener("pointerup", leave);
  return () => removeEventListener("pointerup", leave);
};
