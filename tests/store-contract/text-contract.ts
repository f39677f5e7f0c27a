import { afterEach, describe, expect, it } from "vitest";
import { build } from "./build.ts";
import type { EngineUnderTest } from "./engines.ts";
import { makeFacts } from "./make-facts.ts";
import { facts, stories } from "./sample.ts";

/** Full-text search and text that no query language should read as its own. */
export const textContract = (engine: EngineUnderTest): void => {
  describe(`text on ${engine.name}`, () => {
    afterEach(engine.close);

    it("should find entities by any part of a name, and articles and sentences by words", async () => {
      const store = await engine.open();
      await build(store, facts, stories);
      const found = async (text: string, kind: "entity" | "article" | "sentence") =>
        (await store.search(text, { kinds: [kind], limit: 5 })).map((hit) => hit.text);
      expect(await found("belousov", "entity")).toEqual(["Belousov"]);
      expect(await found("elous", "entity")).toEqual(["Belousov"]);
      expect(await found("arrives", "article")).toHaveLength(2);
      expect(await found("CRIMEA", "sentence")).toHaveLength(2);
      expect(await found('"* OR +(', "entity")).toEqual([]);
      expect(await found("zzz) OR name:*", "sentence")).toEqual([]);
    });

    it("should take text that is hostile to Cypher, JSON and Lucene as it is", async () => {
      const store = await engine.open();
      const title = "'}) DETACH DELETE n //\u2028\"\\ \u0000\uD83D\uDE00 $rows `x`";
      const hostile = makeFacts({
        id: "'; DROP",
        title,
        says: [{ subject: "Putin", type: "MET", object: "Modi" }],
      });
      await build(store, [hostile]);
      expect(
        (await store.query("MATCH (a:Article) RETURN a.id AS id, a.title AS title", {}, { mode: "read" }))
          .rows,
      ).toEqual([{ id: "'; DROP", title }]);
      expect(await build(store, [hostile])).toBe(0);
    });

    it("should keep names that are too long to index or no valid text, and write them once", async () => {
      const store = await engine.open();
      const all = [
        makeFacts({
          id: "long",
          says: [{ subject: "x".repeat(20_000), type: "MET", object: "half \uD83D a pair" }],
        }),
      ];
      await build(store, all);
      expect(
        (
          await store.query(
            "MATCH (e:Person) RETURN e.name AS name, size(e.name) AS size ORDER BY size",
            {},
            { mode: "read" },
          )
        ).rows,
      ).toEqual([
        { name: "half \uFFFD a pair", size: 13 },
        { name: "x".repeat(1000), size: 1000 },
      ]);
      expect(await build(store, all)).toBe(0);
    });
  });
};
