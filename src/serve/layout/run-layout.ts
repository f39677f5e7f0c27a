import { Worker } from "node:worker_threads";
import { computeLayout } from "./compute-layout.ts";
import type { Layout, LayoutInput } from "./layout.ts";

/** Below this the cost of starting a thread is more than that of the layout. */
const inlineLimit = 150;

/** Computes the layout away from the thread that answers requests. Rejects when the worker fails. */
export const runLayout = (input: LayoutInput): Promise<Layout> => {
  // Run from TypeScript sources there is no compiled worker beside this file to start.
  const compiled = import.meta.url.endsWith(".js");
  if (!compiled || input.names.length < inlineLimit) return Promise.resolve(computeLayout(input));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./layout-worker.js", import.meta.url), { workerData: input });
    worker.once("message", (layout: Layout) => {
      resolve(layout);
      void worker.terminate();
    });
    worker.once("error", reject);
  });
};
