import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../src/store/graph-store.ts";

/** The compiled store, which the tests' setup builds: only that can start the process of isolated reads. */
const compiled = pathToFileURL(resolve(import.meta.dirname, "../../dist/store/open-store.js")).href;

const copies = async (): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith("newsgraph-read-"));

describe("an isolated read of the embedded engine", () => {
  let store: GraphStore;
  let folder: string;
  beforeAll(async () => {
    const { openStore } = (await import(compiled)) as typeof import("../../src/store/open-store.ts");
    folder = await mkdtemp(join(tmpdir(), "newsgraph-isolated-"));
    store = await openStore(join(folder, "graph.grafeo"));
    await store.query("CREATE (:A {id: 'a'})", {}, { mode: "write" });
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const names = async (): Promise<readonly unknown[]> =>
    (
      await store.query(
        "MATCH (n) WHERE n.id <> $no RETURN n.id AS id ORDER BY id",
        { no: "x" },
        { mode: "read", isolated: true, timeout: 30_000 },
      )
    ).rows;

  it("should see what was written before it", async () => {
    expect(await names()).toEqual([{ id: "a" }]);
    await store.query("CREATE (:A {id: 'b'})", {}, { mode: "write" });
    expect(await names()).toEqual([{ id: "a" }, { id: "b" }]);
  });

  it("should end a statement for good when its time is over, and answer the next", async () => {
    const before = await copies();
    const endless =
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c RETURN sum(c) AS total";
    const asked = store.query(endless, {}, { mode: "read", isolated: true, timeout: 1000 });
    await expect(asked).rejects.toMatchObject({ code: "STORE_TIMEOUT" });
    expect((await copies()).length).toBeLessThanOrEqual(before.length);
    expect(await names()).toHaveLength(2);
  });

  it("should cut rows, report a wrong statement, and still refuse to write", async () => {
    const read = { mode: "read", isolated: true, limit: 2 } as const;
    expect(await store.query("UNWIND range(1, 9) AS a RETURN a", {}, read)).toMatchObject({
      rows: [{ a: 1 }, { a: 2 }],
      truncated: true,
    });
    await expect(store.query("MATCH (n RETURN n", {}, read)).rejects.toMatchObject({
      code: "STORE_STATEMENT",
    });
    await expect(store.query("CREATE (:A)", {}, read)).rejects.toMatchObject({ code: "STORE_WRITE_REFUSED" });
  });
});
