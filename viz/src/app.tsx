import type { ReactElement } from "react";
import { useEffect } from "react";
import { useShortcuts } from "./keys/use-shortcuts.ts";
import { FilterPanel } from "./panels/filter-panel.tsx";
import { Inspector } from "./panels/inspector.tsx";
import { ArticleReader } from "./panels/article-reader.tsx";
import { useGraph } from "./state/graph-data.ts";
import { followState } from "./state/load-view.ts";
import { followServer } from "./state/live.ts";
import { followAddress } from "./state/address.ts";
import { followWorkspace } from "./state/workspace.ts";
import { useStore, useView } from "./state/store.ts";
import { DropZone } from "./ui/drop-zone.tsx";
import { EmptyState } from "./ui/empty-state.tsx";
import { Sheets } from "./ui/sheets.tsx";
import { Toasts } from "./ui/toasts.tsx";
import { TopBar } from "./ui/top-bar.tsx";
import { useTheme } from "./ui/use-theme.ts";
import { ModeView } from "./views/mode-view.tsx";

/** The page: a bar on top, filters at the left, one of the views in the middle, evidence at the right. */
export const App = (): ReactElement => {
  useTheme();
  useShortcuts();
  useEffect(() => {
    const stops = [followAddress(), followWorkspace(), followState(), followServer()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const info = useGraph((graph) => graph.info);
  // A statement in Cypher is its own filter.
  const filterable = useView((view) => view.mode !== "cypher");
  const filtersOpen = useStore((store) => store.filtersOpen) && filterable;
  const inspecting = useView((view) => view.selection.length > 0 || view.edge !== undefined);
  const reading = useStore((store) => store.article !== undefined);
  const empty = info !== undefined && info.entities === 0;
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        Skip to the graph
      </a>
      <TopBar />
      <div className="workspace">
        {filtersOpen && !empty ? <FilterPanel /> : null}
        <main id="main" className="stage" tabIndex={-1}>
          <h1 className="hidden-text">newsgraph: who is in the news, and who says so</h1>
          {empty ? <EmptyState /> : <ModeView />}
        </main>
        {inspecting && !empty ? <Inspector /> : null}
        {reading ? <ArticleReader /> : null}
      </div>
      <Sheets />
      <Toasts />
      <DropZone />
    </div>
  );
};
