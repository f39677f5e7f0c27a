/**
 * Rows a second of both engines beside the same rows written by a bare driver loop of batched MERGEs, in one run:
 * `npx vitest run --config bench/vitest.config.ts bench/store`. NEWSGRAPH_BENCH_ARTICLES sets the size.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, expect, it } from "vitest";
import { articleRows } from "../../src/store/article/article-rows.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { openStore } from "../../src/store/open-store.ts";
import { rowSteps } from "../../src/store/steps.ts";
import { parameters } from "../../src/store/neo4j/values.ts";
import { resolveByName } from "../../tests/store-contract/make-facts.ts";
import { type TestServer, startNeo4j } from "../../tests/setup/neo4j-server.ts";
import { corpus } from "./corpus.ts";

const articles = Number(process.env["NEWSGRAPH_BENCH_ARTICLES"] ?? 200);
const all = corpus(articles);
const words = all.reduce((sum, facts) => sum + facts.article.wordCount, 0);
const rowsOf = all.map((facts) => articleRows(facts, "bench@1"));
const tables = [
  ["article", rowsOf.map((rows) => ({ id: rows.id, properties: rows.properties }))],
  ["sentence", rowsOf.flatMap((rows) => rows.units.map((unit) => unit.sentence))],
  ["mention", rowsOf.flatMap((rows) => rows.units.flatMap((unit) => unit.mentions))],
  ["claim", rowsOf.flatMap((rows) => rows.units.flatMap((unit) => unit.claims))],
  ["chain", rowsOf.flatMap((rows) => rows.chains.map((chain) => ({ ...chain, parent: rows.id })))],
] as const;
const count = tables.reduce((sum, [, rows]) => sum + rows.length, 0);

const timed = async (name: string, rows: number, work: () => Promise<unknown>): Promise<void> => {
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name.padEnd(44)} ${seconds.toFixed(2).padStart(7)} s ${Math.round(rows / seconds)} rows/s ${(articles / seconds).toFixed(1)} articles/s ${Math.round(words / seconds)} words/s`,
  );
};

const ours = async (name: string, store: GraphStore): Promise<void> => {
  await timed(`${name}: writeArticles`, count, async () => {
    for (let at = 0; at < all.length; at += 20) await store.writeArticles(all.slice(at, at + 20), "bench@1");
  });
  await timed(`${name}: the same again`, count, () => store.writeArticles(all, "bench@1"));
  const resolution = resolveByName(all);
  const ends = all.reduce((sum, facts) => sum + facts.mentions.length + 2 * facts.claims.length, 0);
  await timed(`${name}: writeResolution`, ends + resolution.entities.length, () =>
    store.writeResolution(resolution),
  );
  await timed(`${name}: the same again`, ends + resolution.entities.length, () =>
    store.writeResolution(resolution),
  );
};

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startNeo4j();
  folder = await mkdtemp(join(tmpdir(), "newsgraph-bench-"));
}, 900_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

it("writes the same rows through each way", async () => {
  console.log(`${articles} articles, ${words} words, ${count} rows`);
  const embedded = await openStore(join(folder, "bench.grafeo"));
  await embedded.prepare();
  await ours("embedded", embedded);
  await embedded.close();

  const store = await openStore(server.uri, { credentials: server });
  await store.query("MATCH (n) DETACH DELETE n", {}, { mode: "write" });
  await store.prepare();
  await store.writeArticles(corpus(2, "warm"), "bench@1");
  await store.query("MATCH (n) WHERE NOT n:Schema DETACH DELETE n", {}, { mode: "write" });
  await ours("neo4j", store);
  await store.query("MATCH (n) WHERE NOT n:Schema DETACH DELETE n", {}, { mode: "write" });

  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  const session = driver.session();
  await timed("neo4j: bare driver loop, same statements", count, async () => {
    for (const [name, rows] of tables) {
      for (const step of rowSteps(name, rows)) {
        await session.executeWrite((transaction) =>
          transaction.run(step.statement, parameters(step.parameters)),
        );
      }
    }
  });
  const { records } = await session.run("MATCH (n) WHERE NOT n:Schema RETURN count(n) AS nodes");
  expect(records[0]?.get("nodes").toNumber()).toBe(count);
  await session.close();
  await driver.close();
  await store.close();
});
