import type { FactsMaker, FactsOptions } from "./make-facts.ts";
import { createWorkerPool } from "./pool.ts";
import type { FactsPool } from "./pool.ts";

/** Below this many articles, starting threads costs more than it saves. */
const worthThreads = 24;

/** Extraction in this thread, with a maker that the caller owns. */
const inThisThread = (maker: FactsMaker): FactsPool => ({
  width: 1,
  facts: maker.facts,
  close: async () => undefined,
});

/** Compiled, this file lies beside the workers' own; run from source there is none to start. */
const isCompiled = import.meta.url.endsWith(".js");

/** A pool of `workers` threads where that pays, else this thread. */
export const createFactsPool = (
  workers: number,
  articles: number,
  maker: FactsMaker,
  options: FactsOptions,
): FactsPool =>
  workers > 0 && articles >= worthThreads && isCompiled
    ? createWorkerPool(workers, options)
    : inThisThread(maker);
