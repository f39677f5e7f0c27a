import type { MultiDirectedGraph } from "graphology";
import type { Attributes } from "graphology-types";
import type { EntityType, Firmness } from "../../../src/serve/contract.ts";
import type { CanvasTheme } from "./theme.ts";

/** What stands out. Everything that is neither named here nor next to it is dimmed, unless nothing is named. */
export interface Focus {
  readonly selected: ReadonlySet<string>;
  readonly hovered: string | undefined;
  readonly edge: string | undefined;
  readonly hoveredEdge: string | undefined;
  /** Steps of paths, by edge id. */
  readonly traced: ReadonlySet<string>;
}

export const noFocus: Focus = {
  selected: new Set(),
  hovered: undefined,
  edge: undefined,
  hoveredEdge: undefined,
  traced: new Set(),
};

const fewCentres = 3;

interface Lit {
  readonly focus: Focus;
  readonly size: number;
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

const light = (graph: MultiDirectedGraph, focus: Focus): Lit => {
  const nodes = new Set<string>();
  const edges = new Set<string>(focus.traced);
  const centres = focus.hovered === undefined ? focus.selected : new Set([focus.hovered]);
  // The neighbours of many would be most of the graph; what counts then is what joins them.
  const alone = centres.size > fewCentres || focus.traced.size > 0;
  for (const id of centres) {
    if (!graph.hasNode(id)) continue;
    nodes.add(id);
    graph.forEachEdge(id, (edge, _attributes, source, target) => {
      if (alone && !(centres.has(source) && centres.has(target))) return;
      edges.add(edge);
      nodes.add(source);
      nodes.add(target);
    });
  }
  for (const edge of [focus.edge, focus.hoveredEdge, ...focus.traced]) {
    if (edge === undefined || !graph.hasEdge(edge)) continue;
    edges.add(edge);
    nodes.add(graph.source(edge));
    nodes.add(graph.target(edge));
  }
  return { focus, size: graph.size, nodes, edges };
};

/** So many relations around the selection can have their label beside those of its neighbours. */
const fewLit = 16;

/** So many relations can all carry their label without covering each other. */
const fewEdges = (graph: MultiDirectedGraph): boolean => graph.size <= 60;

const firmnessOf = (value: unknown): Firmness =>
  value === "hedged" || value === "denied" || value === "contested" ? value : "asserted";
const typeOf = (value: unknown): EntityType =>
  value === "PERSON" || value === "PLACE" || value === "EVENT" ? value : "ORG";

/** Sigma's reducers: colours of the theme, and dimming of what is out of focus. */
export const createReducers = (
  graph: MultiDirectedGraph,
  focusOf: () => Focus,
  themeOf: () => CanvasTheme,
): {
  readonly nodeReducer: (id: string, data: Attributes) => Attributes;
  readonly edgeReducer: (id: string, data: Attributes) => Attributes;
} => {
  let lit: Lit = { focus: noFocus, size: 0, nodes: new Set(), edges: new Set() };
  const litNow = (): Lit => {
    const focus = focusOf();
    if (lit.focus !== focus || lit.size !== graph.size) lit = light(graph, focus);
    return lit;
  };
  return {
    nodeReducer: (id, data) => {
      const theme = themeOf();
      const { nodes, focus } = litNow();
      const color = theme.types[typeOf(data["kind"])];
      const strong = focus.selected.has(id) || focus.hovered === id;
      const ring = strong ? theme.accent : theme.ring;
      if (nodes.size === 0) return { ...data, color, ring };
      if (!nodes.has(id)) return { ...data, color: theme.dimNode, ring: theme.ring, label: "", zIndex: 0 };
      return {
        ...data,
        color,
        ring,
        highlighted: strong,
        forceLabel: nodes.size < 60 || strong,
        zIndex: strong ? 2 : 1,
      };
    },
    edgeReducer: (id, data) => {
      const theme = themeOf();
      const { nodes, edges, focus } = litNow();
      const color = theme.edges[firmnessOf(data["firmness"])];
      if (nodes.size === 0) return fewEdges(graph) ? { ...data, color } : { ...data, color, label: "" };
      if (!edges.has(id)) return { ...data, color: theme.dimEdge, label: "", zIndex: 0 };
      const strong = focus.edge === id || focus.hoveredEdge === id || focus.traced.has(id);
      return {
        ...data,
        color: strong ? theme.accent : color,
        size: Number(data["size"]) + (strong ? 1.2 : 0.4),
        ...(edges.size <= fewLit || strong ? { forceLabel: true } : { label: "" }),
        zIndex: strong ? 2 : 1,
      };
    },
  };
};
