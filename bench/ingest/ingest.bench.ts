import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import neo4j from "neo4j-driver";
import { expect, it } from "vitest";
import { ingest } from "../../src/pipeline.ts";
import type { IngestResult } from "../../src/pipeline.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { startNeo4j } from "../../tests/setup/neo4j-server.ts";
import { bareLoop, bareRows } from "./bare-loop.ts";
import { timedStore } from "./timed-store.ts";

const corpus = resolve(process.env["BENCH_CORPUS"] ?? "../shared/corpus/worldwide");
const limit = Number(process.env["BENCH_LIMIT"] ?? 200);

interface Line {
  readonly engine: string;
  readonly articles: number;
  readonly "articles/s": string;
  readonly "words/s": string;
  readonly rows: number;
  readonly "rows/s": string;
  readonly "bare rows/s": string;
  readonly "writing s": string;
}

const line = (engine: string, result: IngestResult, writing: number, rows: number, bare: number): Line => ({
  engine,
  articles: result.articles,
  "articles/s": (result.articles / result.seconds).toFixed(1),
  "words/s": (result.words / result.seconds).toFixed(0),
  rows,
  "rows/s": (rows / writing).toFixed(0),
  "bare rows/s": (rows / bare).toFixed(0),
  "writing s": writing.toFixed(1),
});

/** Ingest with the time inside the store's writes kept apart from reading and extraction. */
const measured = async (
  store: GraphStore,
): Promise<{ readonly result: IngestResult; readonly writing: number }> => {
  const timed = timedStore(store);
  await store.prepare();
  const result = await ingest([corpus], { store: timed.store, limit });
  return { result, writing: timed.seconds() };
};

it("measures both engines and a bare loop of the same rows in one run", async () => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
  const server = await startNeo4j();
  const credentials = { user: server.user, password: server.password };
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  const clear = async (): Promise<void> => {
    const session = driver.session();
    await session.run("MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    await session.close();
  };
  try {
    const lines: Line[] = [];
    const embedded = await openStore(join(folder, "a.grafeo"));
    const first = await measured(embedded);
    const rows = await bareRows(embedded);
    await embedded.close();

    const bare = await openStore(join(folder, "b.grafeo"));
    await bare.prepare();
    const bareEmbedded = await bareLoop(rows, async (statement, parameters) => {
      await bare.query(statement, parameters, { mode: "write" });
    });
    await bare.close();
    lines.push(line("embedded", first.result, first.writing, rows.count, bareEmbedded));

    await clear();
    const remote = await openStore(server.uri, { credentials });
    const second = await measured(remote);
    await remote.close();
    await clear();
    const bareRemote = await bareLoop(rows, async (statement, parameters) => {
      const session = driver.session();
      await session.executeWrite((transaction) => transaction.run(statement, parameters));
      await session.close();
    });
    lines.push(line("neo4j", second.result, second.writing, rows.count, bareRemote));

    console.log(
      `${limit} articles of ${corpus}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, one thread`,
    );
    console.table(lines);
    expect([first.result.failed, second.result.failed]).toEqual([[], []]);
  } finally {
    await driver.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
