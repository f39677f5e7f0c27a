import { create } from "zustand";
import { messageOf } from "../api/client.ts";
import type { Effect, History } from "./history.ts";
import { record, redone, startHistory, undone } from "./history.ts";
import type { ViewState } from "./view-state.ts";
import { startState } from "./view-state.ts";

export interface Toast {
  readonly id: number;
  readonly tone: "info" | "error" | "done";
  readonly text: string;
  readonly undo?: boolean;
}

export type Sheet = "help" | "search" | "views" | "export" | "judge" | "none";

/** What is on the screen for the moment and never undone. */
export interface Moment {
  readonly sheet: Sheet;
  readonly hovered: string | undefined;
  readonly hoveredEdge: string | undefined;
  readonly article: { readonly id: string; readonly claim?: string; readonly start?: number } | undefined;
  readonly toasts: readonly Toast[];
  readonly lasso: boolean;
  /** Entities that the camera should go to, once they are on the canvas; one is shown with its neighbours. */
  readonly aim: readonly string[];
  /** Edges of the path that is looked at. */
  readonly traced: readonly string[];
  readonly filtersOpen: boolean;
  readonly theme: "light" | "dark" | "system";
}

interface Store extends Moment {
  readonly history: History<ViewState>;
}

export const useStore = create<Store>(() => ({
  history: startHistory(startState),
  sheet: "none",
  hovered: undefined,
  hoveredEdge: undefined,
  article: undefined,
  toasts: [],
  lasso: false,
  aim: [],
  traced: [],
  // On a tablet they would cover the graph.
  filtersOpen: matchMedia("(width >= 1024px)").matches,
  theme: "system",
}));

export const useView = <Part>(select: (state: ViewState) => Part): Part =>
  useStore((store) => select(store.history.present));

export const current = (): ViewState => useStore.getState().history.present;

export const show = (moment: Partial<Moment>): void => useStore.setState(moment);

let toastCount = 0;
const toastMilliseconds = 6000;

export const toast = (tone: Toast["tone"], text: string, undo = false): void => {
  const id = ++toastCount;
  useStore.setState((store) => ({ toasts: [...store.toasts.slice(-3), { id, tone, text, undo }] }));
  setTimeout(
    () => useStore.setState((store) => ({ toasts: store.toasts.filter((item) => item.id !== id) })),
    tone === "error" ? toastMilliseconds * 2 : toastMilliseconds,
  );
};

/** Changes the view and remembers how to come back. `label` completes "Undo …". */
export const change = (label: string, part: Partial<ViewState>, effect?: Effect): void =>
  useStore.setState((store) => ({
    history: record(store.history, label, { ...store.history.present, ...part }, effect),
  }));

/** Changes the view without a step of its own: the start from a permalink, positions while they settle. */
export const replace = (part: Partial<ViewState>): void =>
  useStore.setState((store) => ({
    history: { ...store.history, present: { ...store.history.present, ...part } },
  }));

export const undo = async (): Promise<void> => {
  const { history } = useStore.getState();
  const last = history.past.at(-1);
  if (!last) return;
  useStore.setState({ history: undone(history) });
  try {
    await last.effect?.undo();
  } catch (error) {
    useStore.setState({ history });
    toast("error", messageOf(error));
  }
};

export const redo = async (): Promise<void> => {
  const { history } = useStore.getState();
  const next = history.future[0];
  if (!next) return;
  useStore.setState({ history: redone(history) });
  try {
    await next.effect?.redo();
  } catch (error) {
    useStore.setState({ history });
    toast("error", messageOf(error));
  }
};
