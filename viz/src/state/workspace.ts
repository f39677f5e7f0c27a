import { create } from "zustand";
import type { Workspace } from "../../../src/serve/contract.ts";
import { call, messageOf, send } from "../api/client.ts";
import { decode, encode } from "./permalink.ts";
import { change, current, replace, toast, useStore } from "./store.ts";

type SavedView = Workspace["views"][number];

export const useWorkspace = create<{ readonly views: readonly SavedView[] }>(() => ({ views: [] }));

const saveDelay = 400;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Changes that the server has not confirmed; leaving the page sends them again. */
let unsaved = 0;

const write = async (keepalive: boolean): Promise<void> => {
  clearTimeout(timer);
  const sent = unsaved;
  try {
    const workspace = { views: useWorkspace.getState().views, notes: current().notes };
    await send("PUT", "/workspace", workspace, { keepalive });
    if (unsaved === sent) unsaved = 0;
  } catch (error) {
    toast("error", messageOf(error));
  }
};

const save = (delay: number): void => {
  unsaved += 1;
  clearTimeout(timer);
  timer = setTimeout(() => void write(false), delay);
};

/** A page that closes drops its requests, but for those marked to outlive it. */
const flush = (): void => {
  if (unsaved > 0) void write(true);
};

/** Loads saved views and notes, and saves notes as they change; the returned function stops it. */
export const followWorkspace = (): (() => void) => {
  call<Workspace>("/workspace")
    .then(({ views, notes }) => {
      useWorkspace.setState({ views });
      replace({ notes: { ...notes, ...current().notes } });
      return views;
    })
    .catch((error: unknown) => toast("error", messageOf(error)));
  addEventListener("pagehide", flush);
  const unsubscribe = useStore.subscribe((store, old) => {
    const [now, before] = [store.history.present.notes, old.history.present.notes];
    // The first notes come from the server itself and need no saving.
    if (now !== before && (store.history.past.length > 0 || store.history.future.length > 0)) save(saveDelay);
  });
  return () => {
    removeEventListener("pagehide", flush);
    unsubscribe();
  };
};

const setViews = (views: readonly SavedView[]): void => {
  useWorkspace.setState({ views });
  save(0);
};

/** Saves the view under a name, in place of one of the same name. One step of history. */
export const saveView = (name: string): void => {
  const before = useWorkspace.getState().views;
  const fresh = { name, state: encode(current()), savedAt: new Date().toISOString() };
  const after = [fresh, ...before.filter((item) => item.name !== name)];
  setViews(after);
  change(
    `saving “${name}”`,
    {},
    {
      undo: async () => setViews(before),
      redo: async () => setViews(after),
    },
  );
  toast("done", `Saved as “${name}”.`, true);
};

export const removeView = (name: string): void => {
  const before = useWorkspace.getState().views;
  const after = before.filter((item) => item.name !== name);
  setViews(after);
  change(
    `removing “${name}”`,
    {},
    {
      undo: async () => setViews(before),
      redo: async () => setViews(after),
    },
  );
};

export const openView = ({ name, state }: SavedView): void => {
  const { notes: _notes, ...view } = decode(state);
  change(`opening “${name}”`, view);
};
