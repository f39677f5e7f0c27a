import { parentPort, workerData } from "node:worker_threads";
import { NewsgraphError } from "../model/errors.ts";
import { createFactsMaker } from "./make-facts.ts";
import type { FactsOptions } from "./make-facts.ts";
import type { WorkerReply, WorkerRequest } from "./pool.ts";

// The body of a pool's thread: annotation and extraction together, so that only an article goes in
// and only its facts come out.
const maker = createFactsMaker(workerData as FactsOptions);

parentPort?.on("message", (request: WorkerRequest) => {
  const answer = async (): Promise<WorkerReply> => {
    try {
      return { id: request.id, facts: await (await maker).facts(request.article) };
    } catch (error) {
      return {
        id: request.id,
        error: {
          code: error instanceof NewsgraphError ? error.code : "EXTRACTION",
          message: error instanceof Error ? error.message : String(error),
        },
      };
    }
  };
  void answer().then((reply) => parentPort?.postMessage(reply));
});
