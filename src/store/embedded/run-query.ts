import type { GrafeoDB, QueryResult as GrafeoResult } from "@grafeo-db/js";
import type { QueryOptions, QueryResult, Row } from "../graph-store.ts";
import { plainRow } from "./values.ts";

/** The rows of a result, at most `limit`. */
export const rowsOf = (result: GrafeoResult, limit = Number.POSITIVE_INFINITY): readonly Row[] =>
  Array.from({ length: Math.min(result.length, limit) }, (_, index) => plainRow(result.get(index)));

const writesOf = (result: GrafeoResult): number =>
  Object.values(result.counters).reduce((sum, count: number) => sum + count, 0);

/** In a transaction that is never committed, whatever the statement does. */
const readOnly = async (database: GrafeoDB, statement: string, parameters: object): Promise<GrafeoResult> => {
  const transaction = database.beginTransaction();
  try {
    return await transaction.executeCypher(statement, parameters);
  } finally {
    if (transaction.isActive) transaction.rollback();
  }
};

/** Runs a person's statement. Its deadline is the caller's to keep. */
export const runQuery = async (
  database: GrafeoDB,
  statement: string,
  parameters: object,
  options: Pick<QueryOptions, "mode" | "limit">,
): Promise<QueryResult> => {
  const started = performance.now();
  const result = await (options.mode === "read"
    ? readOnly(database, statement, parameters)
    : database.executeCypher(statement, parameters));
  return {
    columns: result.columns,
    rows: rowsOf(result, options.limit),
    truncated: result.length > (options.limit ?? Number.POSITIVE_INFINITY),
    writes: options.mode === "read" ? 0 : writesOf(result),
    elapsed: performance.now() - started,
  };
};
