import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createIdentity, ingest, ledgerFile, openStore, type GraphStore } from "../../src/pipeline.ts";
import { dumpGraph, type GraphDump } from "../../src/store/dump.ts";

const examples = join(import.meta.dirname, "../../examples");
const files = readdirSync(examples)
  .filter((name) => /^\d/.test(name))
  .toSorted();

const folders: string[] = [];
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-same-"));
  folders.push(folder);
  return folder;
};

const read = (location: string, names: readonly string[]) =>
  ingest(names, { cwd: examples, location, workers: 0 });

const withStore = async <T>(location: string, use: (store: GraphStore) => Promise<T>): Promise<T> => {
  const store = await openStore(location);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
};

const dumpOf = (location: string): Promise<GraphDump> => withStore(location, dumpGraph);

/** The graph but for what tells that people decided something. */
const withoutJudgements = ({ nodes, relationships }: GraphDump): GraphDump => ({
  nodes: nodes.filter((line) => !line.startsWith("(:Judgement")),
  relationships: relationships.filter((line) => !line.includes("Judgement")),
});

let whole = "";
let expected: GraphDump;
beforeAll(async () => {
  whole = join(temporary(), "whole.grafeo");
  await read(whole, files);
  expected = await dumpOf(whole);
  return () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
}, 120_000);

describe("the same articles", () => {
  it("should give the same graph in another order", async () => {
    const location = join(temporary(), "a.grafeo");
    expect(expected.nodes.filter((line) => line.startsWith("(:Article"))).toHaveLength(16);
    const mixed = files.toSorted((a, b) => (a.slice(3) < b.slice(3) ? -1 : 1));
    expect(mixed).not.toEqual(files);
    await read(location, mixed);
    expect(await dumpOf(location)).toEqual(expected);
  }, 120_000);

  it("should give the same graph in ten parts, the last files first", async () => {
    const location = join(temporary(), "a.grafeo");
    const parts = Array.from({ length: 10 }, (_, part) =>
      files.filter((_name, index) => index % 10 === part),
    );
    for (const part of parts.toReversed()) await read(location, part);
    expect(await dumpOf(location)).toEqual(expected);
  }, 300_000);

  it("should decide again when a new article brings evidence", async () => {
    const folder = temporary();
    const location = join(folder, "a.grafeo");
    const [first = "", ...others] = files;
    await read(location, [first]);
    const alone = await dumpOf(location);
    expect(alone.nodes.length).toBeLessThan(expected.nodes.length);
    await read(location, others);
    expect(await dumpOf(location)).toEqual(expected);
  }, 120_000);
});

describe("judgements on a store", () => {
  it("should undo to the very graph before, and give the same graph when the ledger is replayed on nothing", async () => {
    const folder = temporary();
    const location = join(folder, "a.grafeo");
    await read(location, files);
    const ledger = ledgerFile(location, folder);
    const judged = await withStore(location, async (store) => {
      let clock = Date.parse("2025-01-01T00:00:00Z");
      const identity = createIdentity(store, {
        file: ledger,
        author: "test",
        now: () => new Date((clock += 1000)),
      });
      const { rows } = await store.query(
        "MATCH (e:Organization) RETURN e.id AS id, e.name AS name ORDER BY e.name LIMIT 4",
        {},
        { mode: "read" },
      );
      const [a = "", b = "", c = "", d = ""] = rows.map(({ id }) => String(id));
      const merge = await identity.judge({ kind: "merge", entities: [a, b], reason: "test" });
      expect(withoutJudgements(await dumpGraph(store))).not.toEqual(withoutJudgements(expected));
      await identity.undo(merge.id);
      expect(withoutJudgements(await dumpGraph(store))).toEqual(withoutJudgements(expected));
      await identity.judge({ kind: "merge", entities: [c, d], reason: "test" });
      await identity.judge({ kind: "rename", entity: a, value: "Renamed", reason: "test" });
      return dumpGraph(store);
    });
    const again = join(temporary(), "a.grafeo");
    copyFileSync(ledger, ledgerFile(again, folder));
    await read(again, files);
    expect(await dumpOf(again)).toEqual(judged);
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  }, 300_000);
});
