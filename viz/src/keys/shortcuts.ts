import { clearFilters, hide, isolate, select, setMode, setPaths, setTop } from "../state/actions.ts";
import { expand } from "../state/expand.ts";
import { copyLink } from "../state/address.ts";
import { useGraph } from "../state/graph-data.ts";
import { canvasNow } from "../graph/current-canvas.ts";
import { current, redo, show, undo, useStore } from "../state/store.ts";
import { modes } from "../state/view-state.ts";

/** One entry of the keyboard: shown on the help sheet, run by the listener. */
export interface Shortcut {
  /** As `KeyboardEvent.key`; a capital means Shift. */
  readonly key: string;
  readonly control?: boolean;
  readonly shown: string;
  readonly does: string;
  readonly group: "Find" | "Graph" | "Views" | "Work";
  readonly run: () => void;
}

const arrow = (key: string, shown: string, direction: readonly [number, number], word: string): Shortcut => ({
  key,
  shown,
  does: `Select the next entity ${word}`,
  group: "Graph",
  run: () => {
    if (current().mode !== "graph") return;
    const next = canvasNow()?.next(current().selection.at(-1), direction);
    if (next !== undefined) select([next]);
  },
});

const one = (run: (id: string) => void) => (): void => {
  const id = current().selection.at(-1);
  if (id !== undefined) run(id);
};

export const shortcuts: readonly Shortcut[] = [
  {
    key: "k",
    control: true,
    shown: "Ctrl K",
    does: "Search everything",
    group: "Find",
    run: () => show({ sheet: "search" }),
  },
  { key: "/", shown: "/", does: "Search everything", group: "Find", run: () => show({ sheet: "search" }) },
  {
    key: "f",
    shown: "F",
    does: "Show or hide the filters",
    group: "Find",
    run: () => show({ filtersOpen: !useStore.getState().filtersOpen }),
  },
  { key: "x", shown: "X", does: "Clear all filters", group: "Find", run: clearFilters },
  arrow("ArrowUp", "↑", [0, -1], "above"),
  arrow("ArrowDown", "↓", [0, 1], "below"),
  arrow("ArrowLeft", "←", [-1, 0], "to the left"),
  arrow("ArrowRight", "→", [1, 0], "to the right"),
  {
    key: "e",
    shown: "E",
    does: "Expand the selected entity",
    group: "Graph",
    run: one((id) => void expand(id)),
  },
  {
    key: "Delete",
    shown: "Del",
    does: "Hide the selection",
    group: "Graph",
    run: () => {
      if (current().selection.length > 0) hide(current().selection);
    },
  },
  {
    key: "i",
    shown: "I",
    does: "Show only the selection",
    group: "Graph",
    run: () => {
      if (current().selection.length > 0) isolate(current().selection);
    },
  },
  {
    key: "a",
    control: true,
    shown: "Ctrl A",
    does: "Select everything shown",
    group: "Graph",
    run: () => select(useGraph.getState().view?.nodes.map((node) => node.id) ?? []),
  },
  {
    key: "l",
    shown: "L",
    does: "Lasso on or off",
    group: "Graph",
    run: () => show({ lasso: !useStore.getState().lasso }),
  },
  {
    key: "g",
    shown: "G",
    does: "Go to the selection",
    group: "Graph",
    run: () => canvasNow()?.goTo(current().selection),
  },
  { key: "0", shown: "0", does: "Fit the whole graph", group: "Graph", run: () => canvasNow()?.fit() },
  { key: "+", shown: "+", does: "Zoom in", group: "Graph", run: () => canvasNow()?.zoom(1.5) },
  { key: "-", shown: "−", does: "Zoom out", group: "Graph", run: () => canvasNow()?.zoom(1 / 1.5) },
  {
    key: "m",
    shown: "M",
    does: "Show 50 more entities",
    group: "Graph",
    run: () => setTop(Math.min(10_000, current().top + 50)),
  },
  {
    key: "p",
    shown: "P",
    does: "Paths between the selected entities",
    group: "Views",
    run: () => {
      if (current().selection.length > 1) setPaths(current().selection);
      else setMode("paths");
    },
  },
  ...modes.map((mode, index): Shortcut => ({
    key: String(index + 1),
    shown: String(index + 1),
    does: `Go to ${mode === "cypher" ? "Cypher" : mode}`,
    group: "Views",
    run: () => setMode(mode),
  })),
  { key: "z", control: true, shown: "Ctrl Z", does: "Undo", group: "Work", run: () => void undo() },
  { key: "Z", control: true, shown: "Ctrl Shift Z", does: "Redo", group: "Work", run: () => void redo() },
  { key: "y", control: true, shown: "Ctrl Y", does: "Redo", group: "Work", run: () => void redo() },
  {
    key: "s",
    control: true,
    shown: "Ctrl S",
    does: "Save this view",
    group: "Work",
    run: () => show({ sheet: "views" }),
  },
  { key: "c", shown: "C", does: "Copy a link to this view", group: "Work", run: () => void copyLink() },
  { key: "d", shown: "D", does: "Export what is shown", group: "Work", run: () => show({ sheet: "export" }) },
  {
    key: "j",
    shown: "J",
    does: "Correct the selection: merge, split, rename …",
    group: "Work",
    run: () => {
      if (current().selection.length > 0) show({ sheet: "judge" });
    },
  },
  { key: "?", shown: "?", does: "This sheet", group: "Work", run: () => show({ sheet: "help" }) },
];
