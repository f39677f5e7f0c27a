import type { NodeView, ViewResponse } from "../../../src/serve/contract.ts";

/** A place on the map with the events that happened there. */
export interface MapMark {
  readonly node: NodeView;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly events: readonly NodeView[];
}

type Project = (place: readonly [longitude: number, latitude: number]) => readonly [number, number] | null;

/** Places with coordinates, most supported first, each with the events that OCCURRED_AT joins to it. */
export const mapMarks = (view: ViewResponse, project: Project): readonly MapMark[] => {
  const nodes = new Map(view.nodes.map((node) => [node.id, node]));
  const eventsAt = new Map<string, NodeView[]>();
  for (const edge of view.edges) {
    if (edge.type !== "OCCURRED_AT") continue;
    const event = nodes.get(edge.source);
    if (event) eventsAt.set(edge.target, [...(eventsAt.get(edge.target) ?? []), event]);
  }
  return view.nodes
    .flatMap((node) => {
      if (node.latitude === undefined || node.longitude === undefined) return [];
      const place = project([node.longitude, node.latitude]);
      if (!place) return [];
      const [x, y] = place;
      return [{ node, x, y, radius: 3 + 2.4 * Math.sqrt(node.stories), events: eventsAt.get(node.id) ?? [] }];
    })
    .toSorted((left, right) => right.node.stories - left.node.stories);
};
