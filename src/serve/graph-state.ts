import { createHash } from "node:crypto";
import type { GraphStore } from "../store/graph-store.ts";
import type { LayoutCache } from "./layout/layout-cache.ts";
import { layoutOf } from "./layout/layout-cache.ts";
import { buildSnapshot } from "./snapshot/build.ts";
import { prepare } from "./snapshot/prepare.ts";
import type { Snapshot } from "./snapshot/snapshot.ts";
import type { Scene } from "./snapshot/view.ts";
import { loadSnapshot } from "./source/load-snapshot.ts";

/** The graph that requests are answered from, and its renewal when the store has changed. */
export interface GraphState {
  /** The current scene; the first call reads the graph. Rejects with the store's error. */
  readonly scene: () => Promise<Scene>;
  readonly loading: () => boolean;
  /** Says that the store has changed: the graph is read again soon, several changes at once. */
  readonly changed: () => void;
  readonly subscribe: (listener: (snapshot: Snapshot) => void) => () => void;
  readonly close: () => void;
}

/** At least this long between two reads of the graph, and no more than a fifth of the time spent reading. */
const quietMilliseconds = 700;

/** Names the content, so that the same graph has the same version after a restart. */
const versionOf = (snapshot: Snapshot): string => {
  const hash = createHash("sha256");
  for (const row of snapshot.entities) hash.update(`${row.id}\t${row.name}\t${row.type}\t${row.stories}\n`);
  for (const [claim, id] of snapshot.claims.ids.entries()) {
    hash.update(`${id}\t${snapshot.claims.subject[claim]}\t${snapshot.claims.object[claim]}\n`);
  }
  return hash.digest("base64url").slice(0, 16);
};

export const emptySnapshot = (): Snapshot => buildSnapshot("empty", [], [], [], []);

export const createGraphState = (store: GraphStore, cache: LayoutCache): GraphState => {
  const listeners = new Set<(snapshot: Snapshot) => void>();
  let current: Promise<Scene> | undefined;
  let reading = false;
  let timer: NodeJS.Timeout | undefined;
  let dirty = false;
  let lastCost = 0;

  const load = async (): Promise<Scene> => {
    const started = performance.now();
    const raw = await loadSnapshot(store, "");
    const snapshot = { ...raw, version: versionOf(raw) };
    // The unfiltered view is what everybody asks first.
    prepare(snapshot, {});
    const layout = await layoutOf(snapshot, cache);
    lastCost = performance.now() - started;
    return { snapshot, layout };
  };

  const renew = async (): Promise<void> => {
    if (reading) return;
    reading = true;
    dirty = false;
    try {
      const fresh = await load();
      const old = await current?.catch(() => undefined);
      current = Promise.resolve(fresh);
      if (old?.snapshot.version !== fresh.snapshot.version) {
        for (const listener of listeners) listener(fresh.snapshot);
      }
    } catch {
      // The old graph stays up; the next change or request tries again.
    } finally {
      reading = false;
      if (dirty) schedule();
    }
  };

  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void renew(), Math.max(quietMilliseconds, lastCost * 4));
    timer.unref();
  };

  return {
    scene: () => {
      if (!current) {
        reading = true;
        const first = load();
        current = first;
        first
          .catch(() => {
            if (current === first) current = undefined;
          })
          .finally(() => {
            reading = false;
            if (dirty) schedule();
          });
      }
      return current;
    },
    loading: () => reading || dirty,
    changed: () => {
      dirty = true;
      if (current && !reading) schedule();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      clearTimeout(timer);
      listeners.clear();
    },
  };
};
