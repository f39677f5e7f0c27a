// A CommonJS package whose names Node cannot see: only the default import works once compiled.
import grafeo from "@grafeo-db/js";
import type { GrafeoDB } from "@grafeo-db/js";
import type { Engine, Step } from "../engine.ts";
import type { Parameters, QueryOptions, QueryResult, StoreInfo } from "../graph-store.ts";
import { statementsOf } from "../statements.ts";
import { withDeadline } from "./deadline.ts";
import { openingError, runningError } from "./embedded-errors.ts";
import { removeHolder, writeHolder } from "./holder.ts";
import { canIsolate, createIsolatedReader } from "./isolated-reader.ts";
import { rowsOf, runQuery } from "./run-query.ts";
import { prepareTextIndexes, searchText } from "./text-search.ts";

/** Work one after another, because the engine has one writer. Reads do not wait: each sees a snapshot of its own. */
const createQueue = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
};

const open = (file: string): GrafeoDB => {
  try {
    return grafeo.GrafeoDB.create(file);
  } catch (error) {
    throw openingError(file, error);
  }
};

/** Opens or makes the store in one file. `command` is what another process is told of who holds it. */
export const openEmbedded = (file: string, command: string): Engine => {
  const database = open(file);
  writeHolder(file, command);
  const info: StoreInfo = { engine: "embedded", version: database.version(), location: file };
  const queue = createQueue();
  const failing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw runningError(file, error);
    }
  };

  const write = async (steps: readonly Step[]): Promise<void> => {
    const transaction = database.beginTransaction();
    try {
      for (const step of steps) await transaction.executeCypher(step.statement, step.parameters);
      transaction.commit();
    } catch (error) {
      // A commit that failed leaves nothing to roll back although it looks active; its own error is the one that counts.
      try {
        if (transaction.isActive) transaction.rollback();
      } catch {}
      throw error;
    }
  };

  const isolated = createIsolatedReader(database);
  const query = (statement: string, parameters: Parameters, options: QueryOptions): Promise<QueryResult> => {
    if (options.mode === "read" && options.isolated === true && canIsolate) {
      return isolated.query(statement, parameters, options);
    }
    const work = (): Promise<QueryResult> => runQuery(database, statement, parameters, options);
    return withDeadline(options.mode === "read" ? work() : queue(work), options.timeout);
  };

  return {
    info,
    define: async (statements) => {
      for (const statement of [...statements, ...statementsOf("schema/embedded")]) {
        await failing(queue(() => database.executeCypher(statement)));
      }
    },
    prepareSearch: () => failing(queue(() => prepareTextIndexes(database))),
    read: (step) =>
      failing(database.executeCypher(step.statement, step.parameters).then((result) => rowsOf(result))),
    write: (steps) => failing(queue(() => write(steps))),
    query: (statement, parameters, options) => failing(query(statement, parameters, options)),
    search: (text, kind, limit) => failing(searchText(database, text, kind, limit)),
    close: () =>
      failing(
        queue(async () => {
          isolated.close();
          try {
            database.close();
          } finally {
            removeHolder(file);
          }
        }),
      ),
  };
};
