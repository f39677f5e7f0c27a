import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const page = `<!doctype html><html lang="en"><head><title>Oulu votes for its bridge | River Gazette</title></head><body>
<div class="cookie-banner"><p>We use cookies to improve your experience. Accept all cookies.</p></div>
<article><h1>Oulu votes for its bridge</h1><p class="byline">By Ana Ruiz</p>
<p>OULU, March 5 (Reuters) - The city council of Oulu voted on Monday to repair the old bridge over the river.</p>
<p>Mayor Anna Virtanen said the work would start in May and that the city would pay for half of it.</p>
<p>Sign up for our newsletter to get the latest news in your inbox.</p></article></body></html>`;

const german = `Der Bundestag in Berlin hat am Montag nach langer Debatte über den Haushalt abgestimmt.\n\nDie Abgeordneten der Koalition stimmten geschlossen für den Entwurf der Regierung, wie ein Sprecher mitteilte.\n`;

const visit = (place: string): string =>
  `---\ntitle: Belousov arrives in India\nurl: https://news.example/visit\ndate: 2025-12-01\nsource: Example Gazette\n---\n\nRussian Defense Minister Andrei Belousov arrived in ${place} on Monday.\n\nBelousov met Narendra Modi, the prime minister of India.\n`;

describe("newsgraph extract --removals", () => {
  it("should show each piece that cleaning took out with its reason, and count what is in another language", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "page.html"), page);
    writeFileSync(join(folder, "deutsch.txt"), german);
    const { code, out, messages } = await runCli(["extract", "page.html", "deutsch.txt", "--removals"], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(out).toMatch(/ {2}byline at \d+: .+\n {4}By Ana Ruiz\n/u);
    expect(out).toMatch(/ {2}dateline at \d+: .+\n {4}OULU, March 5 \(Reuters\)/u);
    expect(out).toMatch(/ {2}subscribe at \d+: .+\n {4}Sign up for our newsletter/u);
    expect(messages).toContain('deutsch.txt: It is written in "de"');
    const ingested = await runCli(["ingest", "."], { cwd: folder });
    expect(ingested.out).toContain("1 item left out (language 1)");
  }, 120_000);
});

describe("newsgraph extract --field and --encoding", () => {
  it("should read the columns and the encoding that it is told", async () => {
    const folder = temporaryFolder();
    const story =
      "The city council of Oulu voted on Monday to repair the old café over the river before winter.";
    const rows = `Kop;Brødtekst;Filed on;Adresse\nOulu votes;"${story}";5 March 2024;https://a.example/1\n`;
    writeFileSync(join(folder, "table.csv"), Buffer.from(rows, "latin1"));
    const mapping = ["title=Kop", "text=Brødtekst", "publishedAt=Filed on", "url=Adresse"];
    const parts = ["extract", "table.csv", "--json", "--encoding", "latin1"];
    const { out } = await runCli([...parts, ...mapping.flatMap((each) => ["--field", each])], {
      cwd: folder,
    });
    expect(JSON.parse(out)).toMatchObject([
      {
        article: {
          title: "Oulu votes",
          text: `Oulu votes\n\n${story}`,
          publishedAt: "2024-03-05",
          url: "https://a.example/1",
        },
      },
    ]);
    const untold = await runCli(["extract", "table.csv"], { cwd: folder });
    expect(untold.messages).toContain("--field text=NAME (it has: Kop, Brødtekst, Filed on, Adresse)");
    for (const wrong of [
      ["--field", "text"],
      ["--field", "colour=x"],
      ["--encoding", "klingon"],
    ])
      expect((await runCli([...parts, ...wrong])).code).toBe(2);
  }, 180_000);
});

describe("newsgraph diff and retract", () => {
  it("should say what changed in an article, and take it out again", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "visit.md");
    writeFileSync(file, visit("New Delhi"));
    writeFileSync(join(folder, "page.html"), page);
    const run = (...parts: readonly string[]): ReturnType<typeof runCli> => runCli(parts, { cwd: folder });
    await run("ingest", ".");
    expect((await run("diff", "https://news.example/visit")).out).toContain("nothing changed");
    writeFileSync(file, visit("Mumbai"));
    await run("ingest", ".");
    const told = await run("diff", "https://www.news.example/visit?utm_source=x");
    expect(told.out).toContain("revision 1 of 2");
    expect(told.out).toContain("- Russian Defense Minister Andrei Belousov arrived in New Delhi on Monday.");
    expect(told.out).toContain("+ Russian Defense Minister Andrei Belousov arrived in Mumbai on Monday.");
    expect(told.out).toContain("- names: New Delhi");
    const changes = JSON.parse((await run("diff", "visit.md", "--json")).out) as object;
    expect(changes).toMatchObject({ from: 1, of: 1, names: { lost: ["New Delhi"], gained: ["Mumbai"] } });
    expect((await run("diff", "visit.md", "--revision", "7")).messages).toContain("no revision 7");
    expect((await run("retract", "https://news.example/visit")).out).toContain("1 article taken out");
    const gone = await run("diff", "https://news.example/visit");
    expect(gone.code).toBe(1);
    expect(gone.messages).toContain("no such article");
    expect(JSON.parse((await run("status", "--json")).out)).toMatchObject({ articles: 1 });
  }, 240_000);
});

describe("newsgraph export and import", () => {
  it("should write every format, and take known entities in, so that the next ingest knows them", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "visit.md"), visit("New Delhi"));
    writeFileSync(join(folder, "list.csv"), "id,name,type,aliases\nB1,Andrei Belousov,person,Belousov\n");
    const run = (...parts: readonly string[]): ReturnType<typeof runCli> => runCli(parts, { cwd: folder });
    expect((await run("import", "list.csv", "--prefix", "acme")).out).toContain("1 known entities");
    await run("ingest", "visit.md");
    const ftm = (await run("export", "--format", "ftm")).out;
    expect(ftm).toContain("acme:B1");
    for (const format of ["gexf", "graphml", "jsonld", "ftm", "turtle", "cypher"]) {
      const { code } = await run("export", "--format", format, "-o", `graph.${format}`);
      expect([format, code]).toEqual([format, 0]);
      expect(readFileSync(join(folder, `graph.${format}`), "utf8")).toContain("Belousov");
    }
    expect((await run("export", "--format", "csv")).code).toBe(2);
    await run("export", "--format", "csv", "-o", "csv");
    expect(readdirSync(join(folder, "csv"))).toContain("import.txt");

    // Out, in and out again: a store that knows what another exported says the same of these names.
    const other = ["--store", "other.grafeo"];
    await run("import", "graph.ftm", ...other);
    const known = readFileSync(join(folder, "other.grafeo.known.csv"), "utf8");
    await run("import", "graph.ftm", ...other);
    expect(readFileSync(join(folder, "other.grafeo.known.csv"), "utf8")).toBe(known);
    expect(known).toContain("acme:B1");
    await run("ingest", "visit.md", ...other);
    await run("export", "--format", "ftm", "-o", "again.ftm", ...other);
    const nameOf = (file: string): readonly string[] =>
      readFileSync(join(folder, file), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { schema: string; properties: { name?: string[] } })
        .filter(({ schema }) => schema === "Person")
        .map(({ properties }) => properties.name?.[0] ?? "")
        .toSorted();
    expect(nameOf("again.ftm")).toEqual(nameOf("graph.ftm"));

    const missing = await run("import", "none.csv");
    expect(missing.code).toBe(1);
    expect(missing.messages).toContain("none.csv");
    expect(existsSync(join(folder, "graph.gexf.part"))).toBe(false);
  }, 240_000);
});
