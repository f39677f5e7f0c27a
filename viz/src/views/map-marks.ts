import type { NodeView, ViewResponse } from "../../../src/serve/contract.ts";
import { count, stories } from "../lib/words.ts";

/** A place on the map with the events that happened there. */
export interface MapMark {
  readonly node: NodeView;
  readonly x: number;
  readonly y: number;
  /** In pixels of the screen. */
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
      const radius = Math.min(20, 3.5 + 1.5 * Math.sqrt(node.stories));
      return [{ node, x, y, radius, events: eventsAt.get(node.id) ?? [] }];
    })
    .toSorted((left, right) => right.node.stories - left.node.stories);
};

/** A mark for a screen reader; begins with what it shows (WCAG 2.5.3). */
export const markName = ({ node, events }: Pick<MapMark, "node" | "events">): string =>
  [node.name, ...(events.length === 0 ? [] : [count(events.length, "event")]), stories(node.stories)].join(
    ", ",
  );

type Box = readonly [left: number, top: number, right: number, bottom: number];

const letterWidth = 6.6;
const lineHeight = 14;
/** Circles that no label covers; smaller ones than these may lie under one. */
const clear = 60;

const apart = (one: Box, other: Box): boolean =>
  one[2] < other[0] || one[0] > other[2] || one[3] < other[1] || one[1] > other[3];

/** Marks whose label covers neither one nor the circle of a more important mark. `unit` is a pixel's length on the map. */
export const labelledMarks = (marks: readonly MapMark[], unit: number): ReadonlySet<string> => {
  const circles = marks.slice(0, clear).map(({ x, y, radius: r }): Box => {
    const [left, top] = [x / unit, y / unit];
    return [left - r + 1, top - r + 1, left + r - 1, top + r - 1];
  });
  const taken: Box[] = [];
  const labelled = new Set<string>();
  for (const [at, mark] of marks.entries()) {
    const half = (mark.node.name.length * letterWidth) / 2;
    const [x, top] = [mark.x / unit, mark.y / unit + mark.radius + 2];
    const box: Box = [x - half, top, x + half, top + lineHeight];
    const free =
      taken.every((other) => apart(box, other)) &&
      circles.every((circle, other) => other === at || apart(box, circle));
    if (!free) continue;
    taken.push(box);
    labelled.add(mark.node.id);
  }
  return labelled;
};
