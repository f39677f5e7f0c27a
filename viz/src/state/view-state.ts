import type { Filters } from "../../../src/serve/contract.ts";

export const modes = ["graph", "timeline", "map", "table", "communities", "paths", "cypher"] as const;
export type Mode = (typeof modes)[number];

/** Everything that undo, saved views and permalinks restore. */
export interface ViewState {
  readonly mode: Mode;
  readonly filters: Filters;
  /** How many of the most important entities are shown. */
  readonly top: number;
  /** Entities added by search, expansion, paths or Cypher. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly selection: readonly string[];
  /** Id of the selected edge, `source|TYPE|target`. */
  readonly edge: string | undefined;
  /** Where people put entities. */
  readonly pins: Readonly<Record<string, readonly [number, number]>>;
  /** Groups drawn as one node: `community:3`, `type:PERSON`. */
  readonly collapsed: readonly string[];
  readonly paths: { readonly ids: readonly string[]; readonly mode: "best" | "shortest" };
  readonly notes: Readonly<Record<string, string>>;
}

export const startState: ViewState = {
  mode: "graph",
  filters: {},
  top: 150,
  include: [],
  exclude: [],
  selection: [],
  edge: undefined,
  pins: {},
  collapsed: [],
  paths: { ids: [], mode: "best" },
  notes: {},
};

/** Parts of an edge's id. Ids hold no `|` but the separators around the type. */
export const partsOfEdge = (
  id: string,
): { readonly source: string; readonly type: string; readonly target: string } => {
  const [source = "", type = "", target = ""] = id.split("|");
  return { source, type, target };
};
