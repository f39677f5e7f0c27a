import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { splitStatements } from "../../src/cli/split-statements.ts";
import { exportCypher } from "../../src/export/cypher-script.ts";
import { exportNeo4jCsv } from "../../src/export/neo4j-csv.ts";
import type { ExportRows } from "../../src/export/rows.ts";
import { ingest } from "../../src/pipeline.ts";
import { exportRows } from "../../src/pipeline/export-rows.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { openStore } from "../../src/store/open-store.ts";
import { neo4jAdmin } from "../setup/neo4j-java.ts";
import { startWithMaven } from "../setup/neo4j-maven.ts";
import { embeddedEngine, neo4jEngine } from "../store-contract/engines.ts";
import { describedGraph, heldGraph, together } from "./exported-graph.ts";
import { hardSample } from "./sample-graph.ts";
import { single, written } from "./sample.ts";

/** The examples as a graph, beside a sample of hostile texts. */
describe("exports into a real Neo4j", () => {
  const embedded = embeddedEngine();
  const server = neo4jEngine(inject("neo4j"));
  let folder = "";
  let rows: ExportRows;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "newsgraph-export-"));
    const store = await embedded.open();
    await ingest([resolve(import.meta.dirname, "../../examples")], { store, workers: 0 });
    rows = together(exportRows(store), hardSample);
  }, 240_000);
  afterAll(async () => {
    await embedded.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs the command that the export itself gives. */
  const importInto = async (home: string, of: ExportRows): Promise<void> => {
    for (const [file, text] of await written(exportNeo4jCsv(of))) await writeFile(join(folder, file), text);
    const command = (await readFile(join(folder, "import.txt"), "utf8")).replaceAll("\\\n", " ").trim();
    const [name, ...parts] = command
      .split(/\s+/u)
      .map((part) => part.replace(/^(--[a-z-]+=)"(.*)"$/u, "$1$2"));
    expect(name).toBe("neo4j-admin");
    expect(await neo4jAdmin(home, parts, folder)).toMatch(/IMPORT DONE/u);
  };

  it("should hold what neo4j-admin imported, property for property", async () => {
    const imported = await startWithMaven((home) => importInto(home, rows));
    let store: GraphStore | undefined;
    try {
      store = await openStore(imported.uri, { credentials: imported });
      expect(await heldGraph(store)).toEqual(await describedGraph(rows));
    } finally {
      await store?.close();
      await imported.stop();
    }
  });

  it.each(["embedded", "neo4j"] as const)(
    "should be built by the Cypher script on %s, and not change by a second run",
    async (name) => {
      const store = await (name === "embedded" ? embedded : server).open();
      const run = async (part: ExportRows): Promise<void> => {
        for (const statement of splitStatements(await single(exportCypher(part))))
          await store.query(statement, {}, { mode: "write" });
      };
      await run(rows);
      const expected = await describedGraph(rows);
      expect(expected.length).toBeGreaterThan(1000);
      expect(await heldGraph(store)).toEqual(expected);
      await run(hardSample);
      expect(await heldGraph(store)).toEqual(expected);
    },
  );
});
