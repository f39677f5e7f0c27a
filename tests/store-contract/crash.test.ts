import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createStore } from "../../src/store/create-store.ts";
import { dumpGraph } from "../../src/store/dump.ts";
import { openEmbedded } from "../../src/store/embedded/embedded-engine.ts";
import type { Engine } from "../../src/store/engine.ts";
import { build } from "./build.ts";
import { embeddedEngine } from "./engines.ts";
import { facts, stories } from "./sample.ts";

class Crash extends Error {}

/** An engine whose process dies at its nth transaction: nothing of that one is kept, all before it is. */
const dyingAt = (engine: Engine, transaction: number): Engine => {
  let seen = 0;
  return {
    ...engine,
    write: async (steps) => {
      seen += 1;
      if (seen >= transaction) throw new Crash(`transaction ${transaction}`);
      await engine.write(steps);
    },
  };
};

describe("a run that is cut off", () => {
  const engine = embeddedEngine();
  const folders: string[] = [];
  afterAll(async () => {
    await engine.close();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });

  it(
    "should give the graph of an undisturbed run when it is run again, wherever it was cut",
    { timeout: 120_000 },
    async () => {
      const undisturbed = await engine.open();
      await build(undisturbed, facts, stories);
      const expected = await dumpGraph(undisturbed);
      for (let transaction = 1; ; transaction += 1) {
        const folder = await mkdtemp(join(tmpdir(), "newsgraph-crash-"));
        folders.push(folder);
        const file = join(folder, "graph.grafeo");
        const real = openEmbedded(file, "test");
        const dying = createStore(dyingAt(real, transaction));
        const died = await dying
          .prepare()
          .then(() => build(dying, facts, stories))
          .then(
            () => false,
            (error: unknown) => error instanceof Crash,
          );
        await real.close();
        const again = createStore(openEmbedded(file, "test"));
        await again.prepare();
        await build(again, facts, stories);
        expect(await dumpGraph(again)).toEqual(expected);
        await again.close();
        if (!died) break;
      }
    },
  );
});
