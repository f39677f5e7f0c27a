import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { articles, serve } from "../pipeline/reconciliation-server.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const corpus = (): string => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, name), text);
  return folder;
};

describe("newsgraph ingest --link", () => {
  it("should merge what has one id, part what has two, tell it everywhere, and hold without the service", async () => {
    const cwd = corpus();
    const run = async (...parts: readonly string[]) => (await runCli(parts, { cwd })).out;
    const ingest = async (...more: readonly string[]) => {
      const { code, out } = await runCli(["ingest", ...Object.keys(articles), "--json", ...more], { cwd });
      expect(code).toBe(0);
      return JSON.parse(out) as { readonly writes: number; readonly links?: { readonly asked: number } };
    };
    const service = await serve();
    expect((await ingest("--link", service.endpoint)).links?.asked).toBe(service.asked.length);
    const statement =
      "MATCH (p:Person) WHERE p.wikidata IS NOT NULL RETURN p.wikidata AS id, p.aliases AS names, p.id AS entity ORDER BY id";
    const people = async () =>
      JSON.parse(await run("cypher", statement, "--json")) as readonly {
        readonly id: string;
        readonly names: string;
        readonly entity: string;
      }[];
    const found = await people();
    expect(found.map(({ id, names }) => [id, names])).toEqual([
      ["Q1", ["John Smith"]],
      ["Q2", ["John Smith"]],
      ["Q36107", ["Cassius Clay", "Muhammad Ali"]],
    ]);
    const why = await run("why", found[0]?.entity ?? "", found[1]?.entity ?? "");
    expect(why).toContain("are two entities in the graph");
    expect(why).toMatch(/identifier +−4\.0 .*Q1 against Q2/);
    expect(await run("show", "Cassius Clay")).toContain("Q36107");
    expect(await run("export", "--format", "ftm")).toContain("Q36107");

    const asked = service.asked.length;
    expect((await ingest("--link", service.endpoint)).writes).toBe(0);
    expect(service.asked).toHaveLength(asked);
    service.close();
    rmSync(join(cwd, "newsgraph.grafeo"), { recursive: true, force: true });
    rmSync(join(cwd, "newsgraph.grafeo.wal"), { recursive: true, force: true });
    await ingest();
    expect(await people()).toEqual(found);
  }, 120_000);

  it("should refuse what is no address", async () => {
    const { code, messages } = await runCli(["ingest", "a.txt", "--link", "file:///etc/passwd"], {
      cwd: corpus(),
    });
    expect(code).toBe(2);
    expect(messages).toContain("--link takes the http or https address");
  }, 30_000);
});
