import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { reviewCommand } from "../../src/cli/commands/review.ts";
import { ingest, ledgerFile, openStore } from "../../src/pipeline.ts";
import { fakeTerminal } from "./fake-terminal.ts";
import { temporaryFolder } from "./run-cli.ts";

const articles: Readonly<Record<string, string>> = {
  "a.txt":
    "https://paper.example/a\nResults delayed\n\nCARACAS, March 3, 2025 - The National Electoral Council published the results in Caracas on Monday.\n",
  "b.txt":
    "https://other.example/b\nNEC under fire\n\nLONDON, June 9, 2025 - The NEC said on Monday that it had counted all votes.\n",
};

/** A store with one pair that waits for a person. */
const openCorpus = async () => {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(cwd, name), text);
  const location = join(cwd, "newsgraph.grafeo");
  await ingest(Object.keys(articles), { cwd, location, workers: 0 });
  return { cwd, location };
};

/** Runs review and answers each question with the next key. */
const review = async (cwd: string, ...keys: readonly string[]) => {
  const fake = fakeTerminal({ NEWSGRAPH_AUTHOR: "tester" });
  const terminal = { ...fake.terminal, cwd, interactive: true };
  const input = terminal.input as unknown as PassThrough;
  let answered = 0;
  const asked = (): number => fake.messages().split("Are they the same?").length - 1;
  (terminal.messages as unknown as PassThrough).on("data", () => {
    while (answered < asked() && answered < keys.length) {
      const key = keys[answered] ?? "q";
      answered += 1;
      setImmediate(() => input.write(key));
    }
  });
  await reviewCommand(terminal).parseAsync([], { from: "user" });
  return { out: fake.out(), messages: fake.messages(), answered };
};

const names = async (location: string): Promise<readonly string[]> => {
  const store = await openStore(location);
  try {
    const { rows } = await store.query(
      "MATCH (o:Organization) RETURN o.aliases AS names ORDER BY o.name",
      {},
      { mode: "read" },
    );
    return rows.map((row) => String(row["names"])).filter((line) => /NEC|Electoral/.test(line));
  } finally {
    await store.close();
  }
};

describe("newsgraph review", () => {
  it("should show both sides with their sentences and reasons, and take y, u, s, n and q", async () => {
    const { cwd, location } = await openCorpus();
    expect(await names(location)).toEqual(["NEC", "National Electoral Council"]);

    const skipped = await review(cwd, "xs");
    expect(skipped.out).toContain("1 of 1, 0 decided");
    expect(skipped.out).toMatch(/National Electoral Council {2}Organization, .*1 article/);
    expect(skipped.out).toContain("[NEC] under fire");
    expect(skipped.out).toMatch(/acronym +\+2\.4 .*NEC: national electoral council/);
    expect(skipped.out).toMatch(/total +\+1\.4 80 % the same: review/);

    const merged = await review(cwd, "y");
    expect(merged.out).toContain("are one.");
    expect(await names(location)).toEqual(["NEC,National Electoral Council"]);
    expect((await review(cwd)).out).toContain("No pair waits for a decision.");

    const [line = ""] = readFileSync(ledgerFile(location, cwd), "utf8").split("\n");
    const { id, author } = JSON.parse(line) as { readonly id: string; readonly author: string };
    expect(author).toBe("tester");
    const undoing = fakeTerminal();
    await reviewCommand({ ...undoing.terminal, cwd }).parseAsync(["--undo", id], { from: "user" });
    expect(undoing.out()).toContain("Undone:");
    expect(await names(location)).toEqual(["NEC", "National Electoral Council"]);

    const apart = await review(cwd, "n");
    expect(apart.out).toContain("are not the same.");
    expect(apart.messages).toContain("1 decided");
    expect(await names(location)).toEqual(["NEC", "National Electoral Council"]);
    expect((await review(cwd)).out).toContain("No pair waits for a decision.");
  }, 120_000);

  it("should undo the last answer and ask it again", async () => {
    const { cwd, location } = await openCorpus();
    writeFileSync(
      join(cwd, "c.txt"),
      "https://third.example/c\nMore\n\nDHAKA, July 9, 2025 - The NGO Affairs Bureau closed an office in Dhaka on Monday.\n",
    );
    writeFileSync(
      join(cwd, "d.txt"),
      "https://fourth.example/d\nLess\n\nLONDON, Aug. 9, 2025 - The NAB said on Monday that it had closed.\n",
    );
    await ingest(["c.txt", "d.txt"], { cwd, location, workers: 0 });
    const { out, messages, answered } = await review(cwd, "y", "u", "q");
    expect(answered).toBe(3);
    expect(out.split("1 of 2, ")).toHaveLength(3);
    expect(messages).toContain("Undone:");
    expect(messages).toContain("0 decided");
    expect(await names(location)).toEqual(["NEC", "National Electoral Council"]);
  }, 120_000);
});
