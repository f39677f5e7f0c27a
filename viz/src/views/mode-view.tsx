import type { ReactElement } from "react";
import { Suspense, lazy } from "react";
import { useView } from "../state/store.ts";
import { GraphView } from "./graph-view.tsx";

const TimelineView = lazy(async () => ({ default: (await import("./timeline-view.tsx")).TimelineView }));
const MapView = lazy(async () => ({ default: (await import("./map-view.tsx")).MapView }));
const TableView = lazy(async () => ({ default: (await import("./table-view.tsx")).TableView }));
const CommunitiesView = lazy(async () => ({
  default: (await import("./communities-view.tsx")).CommunitiesView,
}));
const PathsView = lazy(async () => ({ default: (await import("./paths-view.tsx")).PathsView }));
const CypherView = lazy(async () => ({ default: (await import("./cypher-view.tsx")).CypherView }));

const views = {
  graph: GraphView,
  timeline: TimelineView,
  map: MapView,
  table: TableView,
  communities: CommunitiesView,
  paths: PathsView,
  cypher: CypherView,
} as const;

/** The view of the current mode; those with libraries of their own load when first opened. */
export const ModeView = (): ReactElement => {
  const View = views[useView((view) => view.mode)];
  return (
    <Suspense fallback={<p className="quiet pad">Opening…</p>}>
      <View />
    </Suspense>
  );
};
