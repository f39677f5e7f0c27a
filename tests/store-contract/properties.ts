import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { ArticleFacts } from "../../src/model/facts.ts";
import { type GraphDump, dumpGraph } from "../../src/store/dump.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { type Act, act, draft } from "./arbitraries.ts";
import { build, consolidate, storiesOf } from "./build.ts";
import type { EngineUnderTest } from "./engines.ts";
import { makeFacts, resolveByName } from "./make-facts.ts";

/** A dump without the history of edits, which a graph built in one go does not have. */
const withoutHistory = ({ nodes, relationships }: GraphDump): GraphDump => ({
  nodes: nodes.filter((line) => !line.startsWith("(:Revision ")),
  relationships: relationships.filter((line) => !line.includes("-[:HAS_REVISION ")),
});

const sorted = (corpus: ReadonlyMap<string, ArticleFacts>): readonly ArticleFacts[] =>
  [...corpus.values()].toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));

/** Articles of one batch have distinct ids here: which of two would win is another test's question. */
const distinct = (drafts: readonly Parameters<typeof makeFacts>[0][]): readonly ArticleFacts[] => [
  ...new Map(drafts.map((each) => [each.id, makeFacts(each)])).values(),
];

const perform = async (store: GraphStore, corpus: Map<string, ArticleFacts>, step: Act): Promise<void> => {
  if (step.kind === "write") {
    const batch = distinct(step.drafts);
    await store.writeArticles(batch, "test@1");
    for (const facts of batch) corpus.set(facts.article.id, facts);
  } else if (step.kind === "remove") {
    await store.removeArticles(step.ids);
    for (const id of step.ids) corpus.delete(id);
  } else {
    const all = sorted(corpus);
    await consolidate(store, storiesOf(all), resolveByName(all));
  }
};

/** What must hold for any corpus and any history of it. */
export const storeProperties = (engine: EngineUnderTest, runs: number): void => {
  describe(`any history on ${engine.name}`, () => {
    afterEach(engine.close);

    it(
      "should end in the graph that the articles left give when written at once",
      { timeout: 600_000 },
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(act, { maxLength: 6 }), async (acts) => {
            const corpus = new Map<string, ArticleFacts>();
            const store = await engine.open();
            for (const step of acts) await perform(store, corpus, step);
            const all = sorted(corpus);
            await consolidate(store, storiesOf(all), resolveByName(all));
            const lived = withoutHistory(await dumpGraph(store));
            expect(await build(store, all)).toBe(0);
            const fresh = await engine.open();
            await build(fresh, all);
            expect(lived).toEqual(await dumpGraph(fresh));
            await engine.close();
          }),
          { numRuns: runs, seed: 20_251_204 },
        );
      },
    );

    it("should give the same graph from ten parts as from one", { timeout: 600_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(draft, { maxLength: 6 }), async (drafts) => {
          const all = distinct(drafts);
          const whole = await engine.open();
          await build(whole, all);
          const expected = await dumpGraph(whole);
          const parts = await engine.open();
          for (const [index] of all.entries()) await build(parts, all.slice(0, index + 1));
          expect(await dumpGraph(parts)).toEqual(expected);
          await engine.close();
        }),
        { numRuns: runs, seed: 20_251_205 },
      );
    });
  });
};
