import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingest } from "../../src/pipeline.ts";
import type { GraphStore, Row } from "../../src/store/graph-store.ts";
import { shared } from "../cli/run-cli.ts";
import type { EngineUnderTest } from "../store-contract/engines.ts";

const lastHeadline = "Conspiracy Theories Emerge After Mid-Air Collision";

/** What has to hold, by Cypher, after two real articles were ingested into an engine. */
export const seedsContract = (engine: EngineUnderTest): void => {
  describe(`the two real articles on the ${engine.name} engine`, () => {
    let store: GraphStore;
    const rows = async (statement: string): Promise<readonly Row[]> =>
      (await store.query(statement, {}, { mode: "read" })).rows;

    beforeAll(async () => {
      store = await engine.open();
      const result = await ingest([`${shared}/corpus/seeds`], { store });
      expect(result).toMatchObject({ articles: 2, failed: [], skipped: [] });
    });
    afterAll(() => engine.close());

    it("should write nothing the second time", async () => {
      expect(await ingest([`${shared}/corpus/seeds`], { store })).toMatchObject({ articles: 2, writes: 0 });
    });

    it("should know one Belousov, by both names", async () => {
      const found = await rows(
        "MATCH (p:Person) WHERE any(a IN p.aliases WHERE a CONTAINS 'Belousov') RETURN p.aliases AS aliases",
      );
      expect(found).toHaveLength(1);
      expect(found[0]?.["aliases"]).toEqual(expect.arrayContaining(["Belousov", "Andrei Belousov"]));
    });

    it.each(["Vladimir Putin", "Droupadi Murmu", "Narendra Modi"])(
      "should know %s as a person",
      async (name) => {
        expect(await rows(`MATCH (p:Person {name: '${name}'}) RETURN p.articles AS articles`)).toEqual([
          { articles: 2 },
        ]);
      },
    );

    it.each(["India", "Russia", "Ukraine", "Crimea"])("should know %s as a place", async (name) => {
      expect(await rows(`MATCH (p:Place {name: '${name}'}) RETURN p.name AS name`)).toEqual([{ name }]);
    });

    it("should know the two ministries as organisations", async () => {
      const found = await rows(
        "MATCH (o:Organization) WHERE o.name CONTAINS 'Ministry' RETURN o.name AS name ORDER BY name",
      );
      expect(found.map(({ name }) => name)).toEqual([
        "Ministry of External Affairs",
        "Russian Ministry of Defense",
      ]);
    });

    it("should know the commission's 22nd session once, from both articles", async () => {
      const found = await rows(
        "MATCH (e:Entity) WHERE (e:Event OR e:Organization) AND e.name CONTAINS '22nd session' RETURN e.articles AS articles",
      );
      expect(found).toEqual([{ articles: 2 }]);
    });

    it("should take no sentence opener for a name", async () => {
      expect(
        await rows(
          "MATCH (e:Entity) WHERE any(a IN e.aliases + [e.name] WHERE a IN ['Sources', 'Privileged', 'Yet']) RETURN e.name AS name",
        ),
      ).toEqual([]);
    });

    it("should leave the stray last headline out of the body", async () => {
      expect(await rows("MATCH (a:Article) RETURN a.text AS text")).toHaveLength(2);
      expect(
        await rows(`MATCH (a:Article) WHERE a.text CONTAINS '${lastHeadline}' RETURN a.id AS id`),
      ).toEqual([]);
      expect(
        await rows(`MATCH (a:Article) WHERE a.removals CONTAINS '${lastHeadline}' RETURN a.title AS title`),
      ).toHaveLength(1);
    });

    it("should keep for every claim a sentence that holds its characters", async () => {
      const found = await rows(
        "MATCH (c:Claim)-[e:EVIDENCED_BY]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article) RETURN c.subjectText AS said, substring(a.text, c.subjectStart, c.subjectEnd - c.subjectStart) AS cut, e.start >= s.start AND e.end <= s.end AS inside",
      );
      expect(found.length).toBeGreaterThan(5);
      for (const { said, cut, inside } of found) expect([cut, inside]).toEqual([said, true]);
    });
  });
};
