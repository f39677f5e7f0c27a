import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  NotAStoreError,
  StatementTimeoutError,
  StoreCredentialsError,
  StoreLockedError,
  StoreTooNewError,
  StoreUnreachableError,
} from "../../src/store/errors.ts";
import { openStore } from "../../src/store/open-store.ts";
import { rowSteps } from "../../src/store/steps.ts";

describe("openStore", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "newsgraph-open-"));
    file = join(folder, "deep/er/graph.grafeo");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("should make the folder of a new file, and open it again", async () => {
    const store = await openStore(file);
    await store.prepare();
    expect(store.info).toMatchObject({ engine: "embedded", location: file });
    await store.close();
    const again = await openStore(file);
    expect((await again.query("MATCH (s:Schema) RETURN count(s) AS n", {}, { mode: "read" })).rows).toEqual([
      { n: 1 },
    ]);
    await again.close();
  });

  it("should name who holds a file that is in use", async () => {
    const store = await openStore(file, { command: "newsgraph view" });
    const second = openStore(file);
    await expect(second).rejects.toThrow(StoreLockedError);
    await expect(second).rejects.toThrow(`newsgraph view (process ${process.pid}`);
    await expect(second).rejects.toMatchObject({ code: "STORE_LOCKED", item: file });
    await store.close();
    await (await openStore(file)).close();
  });

  it("should open a file whose holder was killed", async () => {
    const script = `
      const { GrafeoDB } = require("@grafeo-db/js");
      const db = GrafeoDB.create(process.argv[1]);
      db.executeCypher("CREATE (:Entity {id: 'kept', names: 'kept'})").then(() => console.log("ready"));
      setInterval(() => undefined, 1000);`;
    await (await openStore(file)).close();
    const child = spawn(process.execPath, ["-e", script, file], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    await expect(openStore(file)).rejects.toThrow(StoreLockedError);
    child.kill("SIGKILL");
    await once(child, "exit");
    const store = await openStore(file);
    expect((await store.query("MATCH (e:Entity) RETURN e.id AS id", {}, { mode: "read" })).rows).toEqual([
      { id: "kept" },
    ]);
    await store.close();
  });

  it.each([
    ["text", "This is an article, not a store."],
    ["nothing", ""],
    ["binary junk", "\u0000\u0001\u0002".repeat(10_000)],
  ])("should refuse a file of %s and leave it as it is", async (_, content) => {
    const other = join(folder, "other");
    await writeFile(other, content);
    await expect(openStore(other)).rejects.toThrow(NotAStoreError);
    await expect(openStore(other)).rejects.toMatchObject({ item: other });
  });

  it("should say that a place cannot be written", async () => {
    const blocked = join(folder, "a file, not a folder");
    await writeFile(blocked, "");
    await expect(openStore(join(blocked, "graph.grafeo"))).rejects.toMatchObject({ code: "STORE_READ_ONLY" });
  });

  it("should refuse a folder", async () => {
    await expect(openStore(folder)).rejects.toThrow(NotAStoreError);
  });

  it("should refuse a store that a newer program wrote", async () => {
    const store = await openStore(file);
    const [step] = rowSteps("schema", [{ id: "newsgraph", properties: { id: "newsgraph", version: 99 } }]);
    await store.query(step?.statement ?? "", step?.parameters ?? {}, { mode: "write" });
    await store.close();
    await expect(openStore(file)).rejects.toThrow(StoreTooNewError);
    // The refusal lets go of the file.
    await expect(openStore(file)).rejects.toThrow(StoreTooNewError);
  });

  it("should say that a server does not answer", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = address && typeof address === "object" ? address.port : 0;
    server.close();
    const opening = openStore(`bolt://127.0.0.1:${port}`, { credentials: { user: "neo4j", password: "x" } });
    await expect(opening).rejects.toThrow(StoreUnreachableError);
  });

  it("should ask for a password where a server needs one", async () => {
    await expect(openStore("neo4j://127.0.0.1")).rejects.toThrow(StoreCredentialsError);
  });

  it("should give up a read that takes longer than it was given, and go on", async () => {
    const store = await openStore(file);
    const endless =
      "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a * b AS c RETURN sum(c) AS total";
    await expect(store.query(endless, {}, { mode: "read", timeout: 20 })).rejects.toThrow(
      StatementTimeoutError,
    );
    expect((await store.query("RETURN 1 AS one", {}, { mode: "read", timeout: 20_000 })).rows).toEqual([
      { one: 1 },
    ]);
    await store.close();
  });

  it("should cut rows at the limit and say so", async () => {
    const store = await openStore(file);
    const result = await store.query("UNWIND range(1, 10) AS a RETURN a", {}, { mode: "read", limit: 3 });
    expect(result.rows).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
    expect(result).toMatchObject({ columns: ["a"], truncated: true, writes: 0 });
    await store.close();
  });

  it("should give the columns of a result without rows, and keep nothing of a read", async () => {
    const store = await openStore(file);
    expect(await store.query("MATCH (n:Nothing) RETURN n AS x, 1 AS y", {}, { mode: "read" })).toMatchObject({
      columns: ["x", "y"],
      rows: [],
    });
    await expect(store.query("CREATE (:A)", {}, { mode: "read" })).rejects.toMatchObject({
      code: "STORE_WRITE_REFUSED",
    });
    expect(await store.query("CREATE (:A {x: 1})", {}, { mode: "write" })).toMatchObject({ writes: 3 });
    await store.close();
  });
});
