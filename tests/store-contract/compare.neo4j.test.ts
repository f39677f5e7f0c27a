import * as fc from "fast-check";
import { afterAll, describe, expect, inject, it } from "vitest";
import { dumpGraph } from "../../src/store/dump.ts";
import { draft } from "./arbitraries.ts";
import { build } from "./build.ts";
import { embeddedEngine, neo4jEngine } from "./engines.ts";
import { makeFacts } from "./make-facts.ts";
import { facts, stories } from "./sample.ts";

describe("both engines after the same writes", () => {
  const embedded = embeddedEngine();
  const neo4j = neo4jEngine(inject("neo4j"));
  afterAll(async () => {
    await embedded.close();
    await neo4j.close();
  });

  it("should hold the same graph node for node", async () => {
    const one = await embedded.open();
    const other = await neo4j.open();
    expect(await build(one, facts, stories)).toBe(await build(other, facts, stories));
    expect(await dumpGraph(other)).toEqual(await dumpGraph(one));
  });

  it("should hold the same graph for any corpus", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { maxLength: 5 }), async (drafts) => {
        const all = [...new Map(drafts.map((each) => [each.id, makeFacts(each)])).values()];
        const one = await embedded.open();
        const other = await neo4j.open();
        await build(one, all);
        await build(other, all);
        expect(await dumpGraph(other)).toEqual(await dumpGraph(one));
      }),
      { numRuns: 6, seed: 20_251_206 },
    );
  });
});
