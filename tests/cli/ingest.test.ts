import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

interface IngestJson {
  readonly articles: number;
  readonly entities: number;
  readonly claims: number;
  readonly writes: number;
  readonly failed: readonly { readonly item: string; readonly reason: string }[];
  readonly seconds: number;
}

const article = (name: string): string =>
  `https://paper.example/${name}\n${name} opens a school\n\nHELSINKI, March 3, 2025 - Mayor Anna Virtanen opened a school in Helsinki on Monday. The school, named ${name}, will teach 300 children, the City of Helsinki said.\n`;

describe("newsgraph ingest", () => {
  it("should ingest the examples, and write nothing the second time", async () => {
    const folder = temporaryFolder();
    const parts = ["ingest", join(root, "examples"), "--json", "--store", join(folder, "a.grafeo")];
    const first = await runCli(parts);
    expect(first.messages).toBe("");
    expect(first.code).toBe(0);
    const made = JSON.parse(first.out) as IngestJson;
    expect(made).toMatchObject({ articles: 16, failed: [] });
    expect(made.entities).toBeGreaterThan(40);
    expect(made.claims).toBeGreaterThan(20);
    expect(made.writes).toBeGreaterThan(500);
    expect(made.seconds).toBeGreaterThan(0);
    const again = JSON.parse((await runCli(parts)).out) as IngestJson;
    expect({ ...again, seconds: 0 }).toEqual({ ...made, seconds: 0, writes: 0, unchanged: 16 });
    const told = await runCli(parts.filter((part) => part !== "--json"));
    expect(told.out).toContain("0 writes: the store held all of it already.");
  }, 120_000);

  it("should take articles from standard input", async () => {
    const folder = temporaryFolder();
    const { code, out } = await runCli(["ingest", "--json", "--store", join(folder, "a.grafeo")], {
      input: article("Alpha"),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ articles: 1, failed: [] });
  });

  it("should write nothing in a dry run, not even a file", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.txt"), article("Alpha"));
    const { code, out } = await runCli(["ingest", "a.txt", "--dry-run", "--json"], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ articles: 1, writes: 0 });
    const status = await runCli(["status"], { cwd: folder });
    expect(status.code).toBe(1);
  });

  it("should stop at --limit and stay silent with --quiet", async () => {
    const folder = temporaryFolder();
    for (const name of ["Alpha", "Beta", "Gamma"]) writeFileSync(join(folder, `${name}.txt`), article(name));
    const limited = await runCli(["ingest", ".", "--limit", "2", "--json"], { cwd: folder });
    expect(JSON.parse(limited.out)).toMatchObject({ articles: 2 });
    const quiet = await runCli(["ingest", ".", "--quiet"], { cwd: folder });
    expect(quiet).toEqual({ code: 0, out: "", messages: "" });
    const status = await runCli(["status", "--json"], { cwd: folder });
    expect(JSON.parse(status.out)).toMatchObject({ articles: 3 });
  }, 60_000);

  it("should name each bad item with its reason, take the good ones, and exit with 1", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "good.txt"), article("Alpha"));
    writeFileSync(
      join(folder, "junk.txt"),
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 97) % 256),
    );
    writeFileSync(
      join(folder, "records.jsonl"),
      `${JSON.stringify({ id: "r1", title: "Beta opens", text: article("Beta") })}\n{"id": "r2", "text": \n${JSON.stringify({ id: "r3", title: "No text" })}\n`,
    );
    const { code, out } = await runCli(["ingest", ".", "missing.txt", "--json"], { cwd: folder });
    expect(code).toBe(1);
    const result = JSON.parse(out) as IngestJson;
    expect(result.articles).toBe(2);
    const items = result.failed.map(({ item }) => item);
    for (const bad of ["junk.txt", "records.jsonl:2", "records.jsonl:3", "missing.txt"]) {
      expect(
        items.some((item) => item.endsWith(bad)),
        `${bad} in ${items.join(", ")}`,
      ).toBe(true);
    }
    for (const { reason } of result.failed) expect(reason).toMatch(/^.{15,}[.]$/s);
    const told = await runCli(["ingest", "."], { cwd: folder });
    expect(told.code).toBe(1);
    expect(told.messages).toContain("3 items failed:");
    expect(told.messages).toContain("records.jsonl:2: ");
  }, 60_000);

  it("should say that an empty folder holds nothing", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "empty"));
    const { code, messages } = await runCli(["ingest", "empty"], { cwd: folder });
    expect(code).toBe(1);
    expect(messages).toContain("empty");
  });

  it("should refuse a store that is no store, and leave it as it was", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.txt"), article("Alpha"));
    writeFileSync(join(folder, "notes.grafeo"), "my own notes\n");
    const { code, messages } = await runCli(["ingest", "a.txt", "--store", "notes.grafeo"], { cwd: folder });
    expect(code).toBe(1);
    expect(messages).toContain("notes.grafeo");
  });

  it("should give a clear error for a Neo4j that does not answer", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.txt"), article("Alpha"));
    const { code, messages } = await runCli(["ingest", "a.txt", "--store", "bolt://127.0.0.1:9"], {
      cwd: folder,
      env: { NEWSGRAPH_NEO4J_USER: "neo4j", NEWSGRAPH_NEO4J_PASSWORD: "none" },
    });
    expect(code).toBe(1);
    expect(messages).toContain("127.0.0.1:9");
    expect(messages).not.toContain("none");
  }, 60_000);
});
