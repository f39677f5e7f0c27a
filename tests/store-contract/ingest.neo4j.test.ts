import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ingest } from "../../src/pipeline.ts";
import { articleChanges, retractArticles } from "../../src/pipeline/article-history.ts";
import { dumpGraph } from "../../src/store/dump.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { embeddedEngine, neo4jEngine } from "./engines.ts";

const seeds = resolve(import.meta.dirname, "../../../shared/corpus/seeds");

const article = (headline: string, place: string): string =>
  `---\ntitle: ${headline}\nurl: https://news.example/visit\ndate: 2025-12-01\nsource: Example Gazette\n---\n\nMOSCOW, Dec 1 (Agency) — Russian Defense Minister Andrei Belousov arrived in ${place} on Monday.\n\nBelousov met Narendra Modi, the prime minister of India, in New Delhi, a spokesman of the ministry said.\n`;

describe("an ingest on both engines", () => {
  const engines = { embedded: embeddedEngine(), neo4j: neo4jEngine(inject("neo4j")) };
  let stores: readonly [GraphStore, GraphStore];
  let folder: string;
  beforeAll(async () => {
    stores = [await engines.embedded.open(), await engines.neo4j.open()];
    folder = await mkdtemp(join(tmpdir(), "newsgraph-ingest-"));
  }, 240_000);
  afterAll(async () => {
    await engines.embedded.close();
    await engines.neo4j.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("should give the same graph node for node from real articles, and write nothing the second time", async () => {
    const writes = await Promise.all(
      stores.map(async (store) => (await ingest([seeds], { store, workers: 0 })).writes),
    );
    expect(writes[0]).toBeGreaterThan(0);
    expect(writes[1]).toBe(writes[0]);
    const [embedded, neo4j] = [await dumpGraph(stores[0]), await dumpGraph(stores[1])];
    expect(neo4j).toEqual(embedded);
    for (const store of stores) expect((await ingest([seeds], { store, workers: 0 })).writes).toBe(0);
  });

  it("should end without trace of an article that is edited and then retracted", async () => {
    const file = join(folder, "visit.md");
    for (const store of stores) {
      const before = await dumpGraph(store);
      await writeFile(file, article("Belousov arrives in India", "New Delhi"));
      expect((await ingest([file], { store, workers: 0 })).writes).toBeGreaterThan(0);
      await writeFile(file, article("Belousov arrives in India", "Mumbai"));
      expect((await ingest([file], { store, workers: 0 })).writes).toBeGreaterThan(0);
      const { rows } = await store.query(
        "MATCH (a:Article {url: 'https://news.example/visit'})-[:HAS_REVISION]->(r) RETURN a.id AS id, r.number AS number",
        {},
        { mode: "read" },
      );
      expect(rows).toEqual([{ id: expect.any(String), number: 1 }]);
      const changes = await articleChanges(store, "https://news.example/visit");
      expect(changes).toMatchObject({ from: 1, names: { lost: [], gained: ["Mumbai"] } });
      expect((await retractArticles(store, [file], [])).ids).toEqual([rows[0]?.["id"]]);
      expect(await dumpGraph(store)).toEqual(before);
      expect((await ingest([seeds], { store, workers: 0 })).writes).toBe(0);
    }
  });
});
