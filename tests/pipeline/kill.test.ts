import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dumpGraph } from "../../src/store/dump.ts";
import type { GraphDump } from "../../src/store/dump.ts";
import { openStore } from "../../src/store/open-store.ts";
import { finished, root, runCli, startCli, temporaryFolder } from "../cli/run-cli.ts";

const dumpOf = async (file: string): Promise<GraphDump> => {
  const store = await openStore(file);
  try {
    return await dumpGraph(store);
  } finally {
    await store.close();
  }
};

const ingest = (file: string): readonly string[] => [
  "ingest",
  join(root, "examples"),
  "--json",
  "--store",
  file,
];

describe("an ingest that is killed", () => {
  it("should come to the graph of an undisturbed run when the same command runs again", async () => {
    const folder = temporaryFolder();
    const whole = join(folder, "whole.grafeo");
    const began = performance.now();
    expect((await runCli(ingest(whole))).code).toBe(0);
    const took = performance.now() - began;
    const expected = await dumpOf(whole);
    let killed = 0;
    for (const [index, part] of [0.4, 0.6, 0.75, 0.9].entries()) {
      const file = join(folder, `killed-${index}.grafeo`);
      const child = startCli(ingest(file));
      const timer = setTimeout(() => child.kill("SIGKILL"), took * part);
      const { code } = await finished(child);
      clearTimeout(timer);
      if (code === null) killed++;
      const again = await runCli(ingest(file));
      expect({ part, code: again.code, messages: again.messages }).toEqual({ part, code: 0, messages: "" });
      expect(await dumpOf(file)).toEqual(expected);
    }
    // How fast the machine is at the moment moves the points, but most have to fall into the run.
    expect(killed).toBeGreaterThanOrEqual(2);
  }, 600_000);

  it("should end cleanly with 130 on Ctrl-C and go on from there", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "stopped.grafeo");
    const child = startCli(ingest(file).filter((part) => part !== "--json"));
    // The first line of progress: the run is under way.
    child.stderr?.once("data", () => child.kill("SIGINT"));
    const { code, messages } = await finished(child);
    expect([0, 130]).toContain(code);
    expect(messages.includes("the same command goes on from there")).toBe(code === 130);
    const again = await runCli(ingest(file));
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ articles: 16, failed: [] });
  }, 120_000);
});
