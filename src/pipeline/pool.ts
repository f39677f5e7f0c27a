import { Worker } from "node:worker_threads";
import type { Article } from "../model/article.ts";
import type { ArticleFacts } from "../model/facts.ts";
import { NewsgraphError } from "../model/errors.ts";
import type { FactsOptions } from "./make-facts.ts";

/** Extracts articles, in this thread or in several. */
export interface FactsPool {
  /** How many articles are worth having under way. */
  readonly width: number;
  /** Rejects where this article cannot be extracted; others are not affected. */
  readonly facts: (article: Article) => Promise<ArticleFacts>;
  readonly close: () => Promise<void>;
}

export interface WorkerRequest {
  readonly id: number;
  readonly article: Article;
}
export type WorkerReply =
  | { readonly id: number; readonly facts: ArticleFacts }
  | { readonly id: number; readonly error: { readonly code: string; readonly message: string } };

interface Job {
  readonly article: Article;
  readonly resolve: (facts: ArticleFacts) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A pool of worker threads, each with a model of its own. A worker that dies takes only its
 * current article with it and is replaced.
 */
export const createWorkerPool = (size: number, options: FactsOptions): FactsPool => {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  let closing = false;
  let next = 0;

  const assign = (): void => {
    while (waiting.length > 0 && idle.length > 0) {
      const worker = idle.pop();
      const job = waiting.shift();
      if (worker === undefined || job === undefined) return;
      busy.set(worker, job);
      const request: WorkerRequest = { id: next++, article: job.article };
      worker.postMessage(request);
    }
  };

  const start = (): void => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: options });
    let failure: unknown = new NewsgraphError(
      "WORKER_DIED",
      "The worker that read this article ended early.",
    );
    worker.on("message", (reply: WorkerReply) => {
      const job = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      if ("facts" in reply) job?.resolve(reply.facts);
      else job?.reject(new NewsgraphError(reply.error.code, reply.error.message));
      assign();
    });
    worker.on("error", (error) => {
      failure = error;
    });
    worker.on("exit", () => {
      const job = busy.get(worker);
      busy.delete(worker);
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
      job?.reject(failure);
      if (closing) return;
      // One that dies with an article in hand is replaced; one that dies at its start would only die again.
      if (job !== undefined) start();
      else if (idle.length + busy.size === 0) for (const left of waiting.splice(0)) left.reject(failure);
      assign();
    });
    idle.push(worker);
  };

  for (let count = 0; count < size; count++) start();
  return {
    width: size * 3,
    facts: (article) =>
      new Promise((resolve, reject) => {
        waiting.push({ article, resolve, reject });
        assign();
      }),
    close: async () => {
      closing = true;
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
};
