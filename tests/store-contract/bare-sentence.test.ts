import { afterAll, describe, expect, it } from "vitest";
import { embeddedEngine } from "./engines.ts";
import { makeFacts } from "./make-facts.ts";

describe("sentences in which nothing stands", () => {
  const engine = embeddedEngine();
  afterAll(() => engine.close());

  it("should go with their article, as all others do", async () => {
    const store = await engine.open();
    const facts = makeFacts({ id: "a", says: [{ subject: "Ana", type: "MET", object: "Bo" }] });
    const { text } = facts.article;
    const bare = { index: facts.sentences.length, start: text.length, end: text.length };
    await store.writeArticles([{ ...facts, sentences: [...facts.sentences, bare] }], "x@1");
    await store.removeArticles(["a"]);
    const { rows } = await store.query(
      "MATCH (n:Sentence) RETURN count(n) AS sentences",
      {},
      { mode: "read" },
    );
    expect(rows).toEqual([{ sentences: 0 }]);
  });
});
