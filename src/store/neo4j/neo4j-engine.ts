import neo4j, { type ManagedTransaction, type Result, type Session } from "neo4j-driver";
import type { Engine, Step } from "../engine.ts";
import type { Parameters, QueryOptions, QueryResult, Row, SearchHit, StoreInfo } from "../graph-store.ts";
import type { Credentials } from "../open-store.ts";
import { optionalText, number, text } from "../rows.ts";
import { statementsOf } from "../statements.ts";
import { luceneQuery, searchStatement } from "./full-text.ts";
import { neo4jError } from "./neo4j-errors.ts";
import { parameters, plain } from "./values.ts";

/** Milliseconds: an address that does not answer is reported before a person gives up on it. */
const connectionTimeout = 5000;
/** Milliseconds over which the driver tries a transaction again after a transient failure. */
const retryTime = 15_000;

const rowsOf = async (
  result: Result,
  limit: number,
): Promise<{ readonly rows: readonly Row[]; readonly truncated: boolean }> => {
  const rows: Row[] = [];
  for await (const record of result) {
    if (rows.length >= limit) return { rows, truncated: true };
    rows.push(Object.fromEntries(record.keys.map((key) => [String(key), plain(record.get(key))])));
  }
  return { rows, truncated: false };
};

const run = async (transaction: ManagedTransaction, step: Step): Promise<readonly Row[]> =>
  (await rowsOf(transaction.run(step.statement, parameters(step.parameters)), Number.POSITIVE_INFINITY)).rows;

const runQuery = async (
  transaction: ManagedTransaction,
  statement: string,
  values: Parameters,
  limit: number,
): Promise<Omit<QueryResult, "elapsed">> => {
  const result = transaction.run(statement, parameters(values));
  const columns = (await result.keys()).map(String);
  const { rows, truncated } = await rowsOf(result, limit);
  const counters = (await result.summary()).counters.updates();
  return { columns, rows, truncated, writes: Object.values(counters).reduce((sum, count) => sum + count, 0) };
};

/** Opens a session on a Neo4j server or cluster. Rejects when it does not answer or does not let the user in. */
export const openNeo4j = async (
  location: string,
  credentials: Credentials,
  database?: string,
): Promise<Engine> => {
  const driver = neo4j.driver(location, neo4j.auth.basic(credentials.user, credentials.password), {
    connectionTimeout,
    maxTransactionRetryTime: retryTime,
    userAgent: "newsgraph",
  });
  const failing = async <T>(work: Promise<T>, reading = false): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw neo4jError(location, error, reading);
    }
  };
  const inSession = async <T>(mode: "READ" | "WRITE", work: (session: Session) => Promise<T>): Promise<T> => {
    const session = driver.session({
      defaultAccessMode: mode,
      ...(database === undefined ? {} : { database }),
    });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  };
  const read = (step: Step): Promise<readonly Row[]> =>
    inSession("READ", (session) => session.executeRead((transaction) => run(transaction, step)));

  const serverVersion = async (): Promise<string> => {
    const server = await driver.getServerInfo(database === undefined ? {} : { database });
    return (server.agent ?? "Neo4j").replace(/^Neo4j\//, "");
  };
  let version: string;
  try {
    version = await serverVersion();
    // An address can answer and still refuse the user: the first transaction tells.
    await read({ statement: "RETURN 1 AS one", parameters: {} });
  } catch (error) {
    await driver.close();
    throw neo4jError(location, error);
  }
  const info: StoreInfo = { engine: "neo4j", version, location };

  const query = async (
    statement: string,
    values: Parameters,
    options: QueryOptions,
  ): Promise<QueryResult> => {
    const started = performance.now();
    const limit = options.limit ?? Number.POSITIVE_INFINITY;
    const config = options.timeout === undefined ? {} : { timeout: options.timeout };
    const work = (transaction: ManagedTransaction): Promise<Omit<QueryResult, "elapsed">> =>
      runQuery(transaction, statement, values, limit);
    const result = await (options.mode === "read"
      ? inSession("READ", (session) => session.executeRead(work, config))
      : inSession("WRITE", (session) => session.executeWrite(work, config)));
    return { ...result, elapsed: performance.now() - started };
  };

  return {
    info,
    define: async (statements) => {
      for (const statement of statements) {
        await failing(
          inSession("WRITE", (session) =>
            session.executeWrite((transaction) => run(transaction, { statement, parameters: {} })),
          ),
        );
      }
    },
    prepareSearch: async () => {
      for (const statement of statementsOf("schema/neo4j")) {
        await failing(
          inSession("WRITE", (session) =>
            session.executeWrite((transaction) => run(transaction, { statement, parameters: {} })),
          ),
        );
      }
      await failing(read({ statement: "CALL db.awaitIndexes(300)", parameters: {} }));
    },
    read: (step) => failing(read(step)),
    write: (steps) =>
      failing(
        inSession("WRITE", (session) =>
          session.executeWrite(async (transaction) => {
            for (const step of steps) await run(transaction, step);
          }),
        ),
      ),
    query: (statement, values, options) =>
      failing(query(statement, values, options), options.mode === "read"),
    search: async (words, kind, limit): Promise<readonly SearchHit[]> => {
      const rows = await failing(
        read({
          statement: searchStatement(),
          parameters: { index: `${kind}_text`, text: luceneQuery(words), limit },
        }),
      );
      return rows.map((row) => ({
        kind,
        id: text(row["id"]),
        text: optionalText(row["text"]) ?? "",
        score: number(row["score"]),
      }));
    },
    close: () => driver.close(),
  };
};
