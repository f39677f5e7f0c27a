import { afterEach, describe, expect, it } from "vitest";
import { dumpGraph } from "../../src/store/dump.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { build, consolidate } from "./build.ts";
import type { EngineUnderTest } from "./engines.ts";
import { type Draft, makeFacts, resolveByName } from "./make-facts.ts";
import { drafts, facts, stories } from "./sample.ts";

const collect = async <T>(source: AsyncIterable<T>): Promise<readonly T[]> => {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
};

const one = async (store: GraphStore, statement: string, parameters = {}) =>
  (await store.query(statement, parameters, { mode: "read" })).rows;

const edited: Draft = {
  ...drafts[0],
  id: "visit-1",
  revision: "2",
  says: [
    { subject: "Belousov", type: "VISITED", object: "Crimea" },
    { subject: "Belousov", type: "LEADS", object: "Ministry", confidence: 0.95 },
  ],
};

/** What every engine must do, on a small corpus. */
export const storeContract = (engine: EngineUnderTest): void => {
  describe(`the store on ${engine.name}`, () => {
    afterEach(engine.close);

    it("should report no writes when the same is written again", async () => {
      const store = await engine.open();
      expect(await build(store, facts, stories)).toBeGreaterThan(0);
      const before = await dumpGraph(store);
      expect(await build(store, facts, stories)).toBe(0);
      await store.prepare();
      expect(await dumpGraph(store)).toEqual(before);
    });

    it("should give the same graph whatever the order and the batches of articles", async () => {
      const store = await engine.open();
      await build(store, facts, stories);
      const expected = await dumpGraph(store);
      const other = await engine.open();
      for (const each of facts.toReversed()) await other.writeArticles([each], "test@1");
      await consolidate(other, stories.toReversed(), resolveByName(facts));
      expect(await dumpGraph(other)).toEqual(expected);
    });

    it("should hand articles and chains back as they were written", async () => {
      const store = await engine.open();
      await build(store, facts, stories);
      const articles = await collect(store.allArticles());
      expect(articles.map((article) => article.id)).toEqual(drafts.map((draft) => draft.id).toSorted());
      expect((await store.articles(["visit-1", "nowhere"])).get("visit-1")).toEqual({
        id: "visit-1",
        revision: "1",
        extraction: "test@1",
        title: "Belousov arrives",
        outlet: "Gazette",
        publishedAt: "2025-12-01",
        wordCount: facts[0]?.article.wordCount,
        signature: [1, 2, 4_294_967_295],
      });
      const chains = await collect(store.chains());
      expect(chains.map((chain) => chain.id)).toEqual(
        facts.flatMap((each) => each.chains.map((chain) => chain.id)).toSorted(),
      );
      const summit = chains.find((chain) => chain.name === "Summit" && chain.articleId === "visit-1");
      expect(summit).toMatchObject({
        storyId: "story:visit-1",
        outlet: "Gazette",
        type: "EVENT",
        mentions: 2,
      });
      expect(summit?.names).toEqual([{ text: "Summit", count: 2 }]);
      expect(summit?.event?.participants).toHaveLength(1);
      expect(summit?.event?.places).toHaveLength(1);
    });

    it("should count support in articles and independent stories", async () => {
      const store = await engine.open();
      await build(store, facts, stories);
      expect(
        await one(
          store,
          "MATCH (a:Person {name: 'Belousov'})-[r:VISITED]->(b:Place {name: 'India'}) RETURN r.claims AS claims, r.articles AS articles, r.stories AS stories, r.asserted AS asserted, r.firstSeen AS first, r.lastSeen AS last",
        ),
      ).toEqual([
        {
          claims: 2,
          articles: 2,
          stories: 1,
          asserted: 2,
          first: "2025-12-01",
          last: "2025-12-02T08:00:00Z",
        },
      ]);
      expect(
        await one(
          store,
          "MATCH (e:Person {name: 'Belousov'}) RETURN e.mentions AS m, e.articles AS a, e.stories AS s, e.aliases AS n",
        ),
      ).toEqual([{ m: 5, a: 3, s: 2, n: ["Belousov"] }]);
    });

    it("should keep denials out of the claims that make a derived relationship", async () => {
      const store = await engine.open();
      await build(store, facts, stories);
      expect(
        await one(
          store,
          "MATCH (:Person {name: 'Peskov'})-[r:VISITED]->(:Place {name: 'Crimea'}) RETURN r.claims AS claims, r.asserted AS asserted, r.alleged AS alleged, r.denied AS denied",
        ),
      ).toEqual([{ claims: 1, asserted: 0, alleged: 1, denied: 1 }]);
      const only = await engine.open();
      await build(only, [
        makeFacts({
          id: "x",
          says: [{ subject: "Peskov", type: "VISITED", object: "Crimea", modality: "denied" }],
        }),
      ]);
      expect(await one(only, "MATCH (:Entity)-[r]->(:Entity) RETURN type(r) AS type")).toEqual([]);
      expect(
        await one(only, "MATCH (c:Claim)-[:SUBJECT]->(:Person {name: 'Peskov'}) RETURN count(c) AS n"),
      ).toEqual([{ n: 1 }]);
    });

    it("should follow an edit, keep what was said before, and forget both when the article is retracted", async () => {
      const others = facts.filter((each) => each.article.id !== "visit-1");
      const alone = stories.map((story) =>
        story.id === "story:visit-1" ? { ...story, articles: [{ articleId: "visit-2" }] } : story,
      );
      const expected = await engine.open();
      await build(expected, others, alone);
      const without = await dumpGraph(expected);
      const store = await engine.open();
      await build(store, facts, stories);
      const changed = makeFacts(edited);
      expect(await build(store, [...others, changed], stories)).toBeGreaterThan(0);
      expect(await build(store, [...others, changed], stories)).toBe(0);
      expect(
        await one(
          store,
          "MATCH (:Article {id: 'visit-1'})-[:HAS_REVISION]->(r) RETURN r.number AS number, r.revision AS revision, size(r.claims) AS claims",
        ),
      ).toEqual([{ number: 1, revision: "1", claims: 5 }]);
      expect(
        await one(
          store,
          "MATCH (c:Claim {articleId: 'visit-1'})-[:OBJECT]->(e) RETURN e.name AS name ORDER BY name",
        ),
      ).toEqual([{ name: "Crimea" }, { name: "Ministry" }]);
      expect(await store.removeArticles(["visit-1", "nowhere"])).toBeGreaterThan(0);
      expect(await store.removeArticles(["visit-1"])).toBe(0);
      await consolidate(store, alone, resolveByName(others));
      expect(await dumpGraph(store)).toEqual(without);
    });

    it("should write again when only the extraction changed, without making history of it", async () => {
      const store = await engine.open();
      await store.writeArticles(facts, "test@1");
      expect(await store.writeArticles(facts, "test@2")).toBe(facts.length);
      expect(await one(store, "MATCH (r:Revision) RETURN r.id AS id")).toEqual([]);
      expect((await store.articles(["denial"])).get("denial")?.extraction).toBe("test@2");
    });

    it("should follow entities that merge, split, change type and go", async () => {
      const store = await engine.open();
      await build(store, facts, stories);
      const before = await dumpGraph(store);
      const resolution = resolveByName(facts);
      const members = (name: string) =>
        resolution.entities.find((entity) => entity.name === name)?.members ?? [];
      const merged = {
        ...resolution,
        entities: resolution.entities
          .filter((entity) => entity.name !== "Modi" && entity.name !== "UN")
          .map((entity) =>
            entity.name === "Putin"
              ? {
                  ...entity,
                  type: "ORG" as const,
                  members: [...entity.members, ...members("Modi")],
                  judged: true,
                }
              : entity,
          ),
      };
      expect(await store.writeResolution(merged)).toBeGreaterThan(0);
      expect(await store.writeResolution(merged)).toBe(0);
      expect(
        await one(store, "MATCH (e:Entity {name: 'Putin'}) RETURN labels(e) AS labels, e.judged AS judged"),
      ).toEqual([{ labels: expect.arrayContaining(["Entity", "Organization"]), judged: true }]);
      expect(await one(store, "MATCH (:Entity {name: 'Putin'})-[r:MET]->(e) RETURN e.name AS name")).toEqual([
        { name: "Belousov" },
      ]);
      expect(
        await one(store, "MATCH (:Claim)-[:OBJECT]->(e:Entity {name: 'UN'}) RETURN count(*) AS n"),
      ).toEqual([{ n: 0 }]);
      await store.writeResolution(resolution);
      expect(await dumpGraph(store)).toEqual(before);
    });

    it("should tie judgements and open questions to entities through their chains", async () => {
      const store = await engine.open();
      const resolution = resolveByName(facts);
      const chain = (name: string): string =>
        resolution.entities.find((entity) => entity.name === name)?.members[0]?.chain ?? "";
      const judgement = {
        id: "j1",
        kind: "apart" as const,
        subjects: [
          { chain: chain("Acme"), name: "Acme", type: "ORG" as const },
          { chain: chain("Globex"), name: "Globex", type: "ORG" as const },
        ],
        reason: "different companies",
        author: "editor",
        madeAt: "2025-12-05T10:00:00Z",
      };
      const undo = { ...judgement, id: "j2", undoes: "j1", madeAt: "2025-12-06T10:00:00Z" };
      const review = [
        {
          left: chain("Putin"),
          right: chain("Peskov"),
          score: 0.4,
          outcome: "review" as const,
          features: [{ name: "name", weight: -1, detail: "differ" }],
        },
      ];
      await store.writeArticles(facts, "test@1");
      await consolidate(store, stories, { ...resolution, review }, [judgement]);
      expect(await consolidate(store, stories, { ...resolution, review }, [judgement])).toBe(0);
      expect(
        await one(
          store,
          "MATCH (j:Judgement)-[:ABOUT]->(e) RETURN j.kind AS kind, j.undone AS undone, e.name AS name ORDER BY name",
        ),
      ).toEqual([
        { kind: "apart", undone: false, name: "Acme" },
        { kind: "apart", undone: false, name: "Globex" },
      ]);
      expect(
        await one(
          store,
          "MATCH (r:Review)-[:BETWEEN]->(e) RETURN e.name AS name, r.score AS score ORDER BY name",
        ),
      ).toEqual([
        { name: "Peskov", score: 0.4 },
        { name: "Putin", score: 0.4 },
      ]);
      expect(await store.writeJudgements([judgement, undo])).toBe(1);
      expect(await one(store, "MATCH (j:Judgement) RETURN j.id AS id, j.undone AS undone")).toEqual([
        { id: "j1", undone: true },
      ]);
    });

    it("should link claims that contradict each other, and give claims back with their entities", async () => {
      const store = await engine.open();
      await build(store, facts, stories);
      const claims = await collect(store.claims());
      expect(claims).toHaveLength(facts.flatMap((each) => each.claims).length);
      const [said, denied] = claims.filter(
        (claim) => claim.articleId === "denial" && claim.type === "VISITED",
      );
      expect(said?.subject).toBeDefined();
      expect(said?.subject).toBe(denied?.subject);
      const contradictions = [
        { claims: [said?.id ?? "", denied?.id ?? ""] as const, reason: "one denies the other" },
      ];
      expect(await store.writeContradictions(contradictions)).toBe(1);
      expect(await store.writeContradictions(contradictions)).toBe(0);
      expect(await one(store, "MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) RETURN r.reason AS reason")).toEqual([
        { reason: "one denies the other" },
      ]);
      expect(await store.writeContradictions([])).toBe(1);
    });
  });
};
