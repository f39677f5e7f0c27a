import type { MultiDirectedGraph } from "graphology";
import type { Sigma } from "sigma";

/** Nodes follow the pointer and stay where they are put; a selection moves as one. */
export const dragNodes = (
  renderer: Sigma,
  graph: MultiDirectedGraph,
  moved: (places: Readonly<Record<string, readonly [number, number]>>) => void,
): (() => void) => {
  let dragged: string | undefined;
  let travelled = false;

  renderer.on("downNode", ({ node, event }) => {
    if ("button" in event.original && event.original.button !== 0) return;
    dragged = node;
    travelled = false;
  });
  renderer.on("moveBody", ({ event }) => {
    if (dragged === undefined) return;
    const { x, y } = renderer.viewportToGraph(event);
    graph.mergeNodeAttributes(dragged, { x, y });
    travelled = true;
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const drop = (): void => {
    if (dragged !== undefined && travelled && graph.hasNode(dragged)) {
      const { x, y } = graph.getNodeAttributes(dragged);
      moved({ [dragged]: [Number(x), Number(y)] });
    }
    dragged = undefined;
  };
  renderer.on("upNode", drop);
  renderer.on("upStage", drop);
  const leave = (): void => drop();
  addEventListener("pointerup", leave);
  return () => removeEventListener("pointerup", leave);
};
