import type { GraphStore } from "../../src/store/graph-store.ts";

const writing: ReadonlySet<string | symbol> = new Set([
  "writeArticles",
  "writeStories",
  "writeResolution",
  "writeContradictions",
  "writeJudgements",
]);

/** The same store, with the time spent inside its writes added up. */
export const timedStore = (
  store: GraphStore,
): { readonly store: GraphStore; readonly seconds: () => number } => {
  let milliseconds = 0;
  const timed = new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function" || !writing.has(name)) return value;
      return async (...values: readonly unknown[]): Promise<unknown> => {
        const began = performance.now();
        try {
          return await (value as (...values: readonly unknown[]) => Promise<unknown>)(...values);
        } finally {
          milliseconds += performance.now() - began;
        }
      };
    },
  });
  return { store: timed, seconds: () => milliseconds / 1000 };
};
