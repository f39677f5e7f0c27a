import { availableParallelism } from "node:os";
import type { FactsMaker, FactsOptions } from "./make-facts.ts";
import { createWorkerPool } from "./pool.ts";
import type { FactsPool } from "./pool.ts";

/** Below this many articles, starting threads costs more than it saves. */
const worthThreads = 24;

/** Each thread holds a model of its own, so more than this spends memory faster than it saves time. */
const mostThreads = 8;

/** Extraction in this thread, with a maker that the caller owns. */
const inThisThread = (maker: FactsMaker): FactsPool => ({
  width: 1,
  facts: maker.facts,
  close: async () => undefined,
});

/** Compiled, this file lies beside the workers' own; run from source there is none to start. */
const isCompiled = import.meta.url.endsWith(".js");

/** As many threads as there are processors, where there is work for them. */
const threadsFor = (articles: number): number => {
  const processors = availableParallelism();
  return processors > 1 && articles >= worthThreads ? Math.min(processors, mostThreads) : 0;
};

/** A pool of `workers` threads (0: this thread), by default what the machine and the number of articles suggest. */
export const createFactsPool = (
  workers: number | undefined,
  articles: number,
  maker: FactsMaker,
  options: FactsOptions,
): FactsPool => {
  const threads = workers ?? threadsFor(articles);
  return threads > 0 && isCompiled ? createWorkerPool(threads, options) : inThisThread(maker);
};
