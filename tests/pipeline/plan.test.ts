import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import { planIngest } from "../../src/pipeline/plan.ts";
import type { Plan } from "../../src/pipeline/plan.ts";
import type { ArticleRecord } from "../../src/store/graph-store.ts";

const article = (id: string, revision: string, publishedAt?: string): Article => ({
  id,
  revision,
  item: `${id}@${revision}`,
  title: id,
  outlet: "Test",
  authors: [],
  language: "en",
  text: `${id} ${revision}`,
  wordCount: 2,
  removals: [],
  sourceMap: [],
  ...(publishedAt === undefined ? {} : { publishedAt }),
});

const record = ({ id, revision, title, outlet }: Article, extraction = "1"): ArticleRecord => ({
  id,
  revision,
  extraction,
  title,
  outlet,
  wordCount: 2,
  signature: [],
});

const plan = (
  articles: readonly Article[],
  stored: readonly ArticleRecord[] = [],
  limit?: number,
): Promise<Plan> =>
  planIngest(
    (async function* () {
      for (const value of articles) yield [{ kind: "value", value } satisfies Outcome<Article>];
    })(),
    {
      stored: async (ids) =>
        new Map(stored.filter(({ id }) => ids.includes(id)).map((each) => [each.id, each])),
      extraction: "1",
      ...(limit === undefined ? {} : { limit }),
    },
  );

const wanted = async (made: Plan): Promise<readonly string[]> => {
  const items: string[] = [];
  for await (const each of made.articles()) items.push(each.item);
  await made.close();
  return items;
};

describe("planIngest", () => {
  it("should leave out what the store holds in the same revision and extraction", async () => {
    const [same, edited, old, fresh] = ["same", "edited", "old", "fresh"].map((id) => article(id, "2"));
    if (!same || !edited || !old || !fresh) throw new Error("four articles");
    const made = await plan(
      [same, edited, old, fresh],
      [record(same), record(article("edited", "1")), record(old, "0")],
    );
    expect(await wanted(made)).toEqual(["edited@2", "old@2", "fresh@2"]);
    expect(made.unchanged).toBe(1);
    expect([...made.ids]).toEqual(["same", "edited", "old", "fresh"]);
  });

  it("should take the later published of two versions, whichever comes first", async () => {
    const early = article("a", "9", "2025-01-01");
    const late = article("a", "1", "2025-01-02");
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const made = await plan(order);
      expect(await wanted(made)).toEqual(["a@1"]);
      expect(made.skips.map(({ item, code }) => [item, code])).toEqual([["a@9", "SUPERSEDED"]]);
    }
  });

  it("should write nothing for a superseded version when the store holds the winner", async () => {
    const early = article("a", "1", "2025-01-01");
    const late = article("a", "2", "2025-01-02");
    expect(await wanted(await plan([early, late], [record(late)]))).toEqual([]);
    expect(await wanted(await plan([late, early], [record(late)]))).toEqual([]);
  });

  it("should want the same revisions whatever the order of files", async () => {
    const one = fc.record({
      id: fc.constantFrom("a", "b", "c"),
      revision: fc.constantFrom("1", "2", "3"),
      day: fc.constantFrom(undefined, "2025-01-01", "2025-01-02"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 8 }), fc.infiniteStream(fc.nat()), async (list, random) => {
        // A revision is a hash of text and date, so equal revisions have equal dates.
        const articles = list.map(({ id, revision, day }) => article(id, `${revision}${day ?? ""}`, day));
        const shuffled = articles
          .map((value) => ({ value, key: random.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ value }) => value);
        expect((await wanted(await plan(shuffled))).toSorted()).toEqual(
          (await wanted(await plan(articles))).toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("should stop at the limit", async () => {
    const made = await plan(
      ["a", "b", "c"].map((id) => article(id, "1")),
      [],
      2,
    );
    expect(await wanted(made)).toEqual(["a@1", "b@1"]);
  });
});
