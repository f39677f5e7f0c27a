import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ingest, linkedStore, linksFile, openStore, type LinkOptions } from "../../src/pipeline.ts";
import { linkNames } from "../../src/pipeline/link-names.ts";
import { consolidate } from "../../src/pipeline/consolidate.ts";
import { articles, serve, type Fault } from "./reconciliation-server.ts";

/** A store of the articles, with linking and consolidation as an ingest does them. */
const openCorpus = async () => {
  const cwd = mkdtempSync(join(tmpdir(), "newsgraph-link-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(cwd, name), text);
  const location = join(cwd, "a.grafeo");
  const result = await ingest(Object.keys(articles), { cwd, location, workers: 0 });
  expect(result).toMatchObject({ articles: 4, failed: [] });
  const file = linksFile(location, cwd);
  expect(existsSync(file)).toBe(false);
  const opened = await openStore(location);
  onTestFinished(() => opened.close());
  const store = linkedStore(opened, file);
  return {
    file,
    link: async (options: LinkOptions) => {
      const report = await linkNames(opened, file, { interval: 1, ...options });
      await consolidate(store, { judgements: [] });
      return report;
    },
    /** People with their ids and names, in order. */
    people: async (): Promise<readonly string[]> => {
      const { rows } = await store.query(
        "MATCH (p:Person) RETURN p.ids AS ids, p.aliases AS names",
        {},
        { mode: "read" },
      );
      return rows
        .map(({ ids, names }) => `${String(ids)} ${String(names)}`)
        .filter((line) => /Clay|Ali|Smith/.test(line))
        .toSorted();
    },
  };
};

/** The two John Smiths are parted by where their articles play alone. */
const unlinked = [" Cassius Clay", " John Smith", " John Smith", " Muhammad Ali"];
const linked = ["Q1 John Smith", "Q2 John Smith", "Q36107 Cassius Clay,Muhammad Ali"];

const busy =
  (status: number): Fault =>
  (response) => {
    response.statusCode = status;
    response.setHeader("retry-after", "0");
    response.end("busy");
  };

describe("linking a store's names", () => {
  it("should wait for a busy service, ask with the right types, and never twice", async () => {
    const { link, people } = await openCorpus();
    expect(await people()).toEqual(unlinked);
    const { endpoint, asked } = await serve([busy(429), busy(500)]);
    expect(await link({ endpoint })).toMatchObject({ left: 0, failed: [] });
    expect(await people()).toEqual(linked);
    expect(asked.find(({ query }) => query === "John Smith")?.type).toBe("Q5");
    const times = asked.length;
    expect(await link({ endpoint })).toEqual({ asked: 0, left: 0, failed: [] });
    expect(asked).toHaveLength(times);
  }, 60_000);

  it("should keep the graph and name the service whatever it does, and complete the work another time", async () => {
    const { link, people } = await openCorpus();
    const faults: readonly (readonly [RegExp, readonly Fault[]])[] = [
      [/status 503/, [busy(503), busy(503), busy(503)]],
      [/status 404/, [busy(404)]],
      [/not what the protocol says/, [(response: ServerResponse) => response.end('{"q0": {"result": [')]],
      [
        /not what the protocol says/,
        [(response: ServerResponse) => response.end('{"q0": {"result": "none"}}')],
      ],
      [/cannot be reached/, [(response: ServerResponse) => response.destroy()]],
      [/no answer in time/, [() => undefined]],
    ];
    for (const [reason, list] of faults) {
      const { endpoint, asked } = await serve([...list]);
      const report = await link({ endpoint, timeout: 300 });
      expect(report.asked).toBe(0);
      expect(report.left).toBeGreaterThan(3);
      expect(report.failed).toMatchObject([{ item: endpoint, code: "reconciliation-failed" }]);
      expect(report.failed[0]?.reason).toMatch(reason);
      expect(asked).toEqual([]);
      expect(await people()).toEqual(unlinked);
    }
    const gone = await link({ endpoint: "http://127.0.0.1:9/" });
    expect(gone.failed).toHaveLength(1);
    const { endpoint } = await serve();
    expect((await link({ endpoint })).failed).toEqual([]);
    expect(await people()).toEqual(linked);
  }, 60_000);

  it("should keep what was answered before a failure", async () => {
    const { link, people } = await openCorpus();
    const { endpoint } = await serve();
    await link({ endpoint, limit: 100 });
    const all = await people();
    expect(all).toEqual(linked);
    await link({ endpoint: "http://127.0.0.1:9/" });
    expect(await people()).toEqual(linked);
  }, 60_000);

  it("should bound a run, keep ids of other services apart, and mend a file that was cut off", async () => {
    const { link, people, file } = await openCorpus();
    const { endpoint, asked } = await serve([], "https://ids.example/things/");
    const first = await link({ endpoint, limit: 1 });
    expect(first.asked).toBe(1);
    expect(first.left).toBeGreaterThan(3);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.type).toBeUndefined();
    writeFileSync(file, readFileSync(file, "utf8").slice(0, -20));
    await link({ endpoint });
    expect(asked.filter(({ query }) => query === asked[0]?.query)).toHaveLength(2);
    expect((await people()).at(-1)).toBe("ids.example-things:Q36107 Cassius Clay,Muhammad Ali");
    const lines = readFileSync(file, "utf8").split("\n");
    expect(lines.filter((line) => line.includes('"Muhammad Ali"'))).not.toHaveLength(0);
  }, 60_000);
});
