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

/** Starts the ingest anew until it is killed before it ends: how fast the machine is differs from run to run. */
const killedWithin = async (folder: string, milliseconds: number): Promise<string> => {
  for (let delay = milliseconds; ; delay *= 0.7) {
    const file = join(folder, `killed-${delay}.grafeo`);
    const child = startCli(ingest(file));
    const timer = setTimeout(() => child.kill("SIGKILL"), delay);
    const { code } = await finished(child);
    clearTimeout(timer);
    if (code === null) return file;
  }
};

describe("an ingest that is killed", () => {
  it("should come to the graph of an undisturbed run when the same command runs again", async () => {
    const folder = temporaryFolder();
    const whole = join(folder, "whole.grafeo");
    const began = performance.now();
    expect((await runCli(ingest(whole))).code).toBe(0);
    const took = performance.now() - began;
    const expected = await dumpOf(whole);
    for (const part of [0.4, 0.6, 0.75, 0.9]) {
      const file = await killedWithin(folder, took * part);
      const again = await runCli(ingest(file));
      expect({ part, code: again.code, messages: again.messages }).toEqual({ part, code: 0, messages: "" });
      expect(await dumpOf(file)).toEqual(expected);
    }
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
