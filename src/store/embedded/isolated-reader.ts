import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { GrafeoDB } from "@grafeo-db/js";
import type { QueryOptions, QueryResult } from "../graph-store.ts";
import { withDeadline } from "./deadline.ts";
import type { Answer, Request } from "./query-protocol.ts";

/** Reads in a process of their own, on a copy of the store as of its last write; one at a time. */
export interface IsolatedReader {
  query(statement: string, parameters: object, options: QueryOptions): Promise<QueryResult>;
  close(): void;
}

interface Running {
  readonly epoch: bigint;
  readonly folder: string;
  readonly file: string;
  readonly child: ChildProcess;
  readonly ask: (request: Request) => Promise<Answer>;
}

/** Compiled, the program of the process lies beside this file; run from source there is none to start. */
export const canIsolate = import.meta.url.endsWith(".js");

const startProcess = (): Pick<Running, "child" | "ask"> => {
  const script = fileURLToPath(new URL("./query-process.js", import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "ignore"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.on("error", () => undefined);
  return {
    child,
    ask: async (request) => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const { value, done } = await lines.next();
      return done === true
        ? { message: "the statement needed more memory than there is" }
        : (JSON.parse(value) as Answer);
    },
  };
};

const start = (database: GrafeoDB): Running => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-read-"));
  const file = join(folder, "copy.grafeo");
  const epoch = database.currentEpoch();
  database.save(file);
  return { epoch, folder, file, ...startProcess() };
};

/** Starts nothing until the first query; the copy is made again when the store was written in between. */
export const createIsolatedReader = (database: GrafeoDB): IsolatedReader => {
  let running: Running | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const stop = (): void => {
    if (!running) return;
    running.child.kill("SIGKILL");
    rmSync(running.folder, { recursive: true, force: true });
    running = undefined;
  };
  const query = async (
    statement: string,
    parameters: object,
    options: QueryOptions,
  ): Promise<QueryResult> => {
    if (running?.epoch !== database.currentEpoch()) stop();
    running ??= start(database);
    const { file, ask } = running;
    const limit = options.limit === undefined ? {} : { limit: options.limit };
    try {
      const answer = await withDeadline(
        ask({ file, statement, parameters: { ...parameters }, ...limit }),
        options.timeout,
      );
      if ("result" in answer) return answer.result;
      if (running?.child.exitCode !== null) stop();
      throw new Error(answer.message);
    } catch (error) {
      // Whatever still runs there must not be met by the next question.
      stop();
      throw error;
    }
  };
  return {
    query: (statement, parameters, options) => {
      const next = last.then(() => query(statement, parameters, options));
      last = next.catch(() => undefined);
      return next;
    },
    close: stop,
  };
};
