import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CypherExample, listExamples } from "../../src/store/cypher-examples.ts";
import type { GraphStore, Row, Value } from "../../src/store/graph-store.ts";
import { build } from "./build.ts";
import type { EngineUnderTest } from "./engines.ts";
import { facts, stories } from "./sample.ts";

/** Names of the small corpus for the names that examples have as defaults. */
const parameters: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  "between-two-dates": { name: "Belousov", from: "2025-11-01" },
  newcomers: { month: "2025-12" },
  "said-by": { name: "Peskov" },
  timeline: { name: "Andrei Belousov" },
  "what-connects": { a: "Belousov", b: "Putin" },
  "who-speaks-about": { name: "Crimea" },
  "together-but-unrelated": { articles: 1 },
};

/** What each says about the small corpus where one answer is enough to know that it answers its question. */
const answers: Readonly<Record<string, Row>> = {
  "alleged-then-denied": {
    subject: "Peskov",
    relation: "VISITED",
    object: "Crimea",
    allegedIn: "Tribune",
    deniedIn: "Tribune",
  },
  "around-the-sanctioned": { sanctioned: "Acme", by: "UN", ties: ["OWNS"], name: "Globex" },
  contradictions: { reason: "one denies the other", outlet: "Tribune", otherOutlet: "Tribune" },
  denials: { subject: "Peskov", relation: "VISITED", object: "Crimea", deniedBy: "Putin" },
  "events-by-place": { place: "Delhi", country: "IN", events: 1, names: ["Summit"] },
  "independent-support": {
    subject: "Belousov",
    relation: "VISITED",
    object: "India",
    articles: 2,
    stories: 1,
    copies: 1,
  },
  "one-outlet-only": {
    subject: "Globex",
    relation: "OWNS",
    object: "Acme",
    outlets: ["Tribune"],
    articles: 1,
  },
  planned: { subject: "Putin", relation: "MET", object: "Modi", start: "2025-12-04", end: "2025-12-05" },
  "said-by": { direct: true, outlet: "Gazette", published: "2025-12-01" },
  timeline: { day: "2025-12-01", known: true, subject: "Belousov", relation: "VISITED", object: "India" },
  "together-but-unrelated": { person: "Ivanov", other: "UN", articles: 1, stories: 1 },
  "unnamed-sources": {
    subject: "Acme",
    relation: "SUPPLIES",
    object: "Ministry",
    source: "a senior diplomat",
  },
  "what-connects": { through: ["Belousov", "Modi", "Putin"], relations: ["MET", "MET"], steps: 2 },
  "who-met-whom": { person: "Putin", met: "Modi", stories: 2, articles: 2 },
  "who-speaks-about": { says: "Putin", attribution: "named", claims: 1, articles: 1 },
  "wire-copies": {
    story: "Belousov arrives",
    articles: 2,
    outlets: ["Courier", "Gazette"],
    first: "2025-12-01",
  },
};

/** Lists come in no order of their own in either engine. */
const settled = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      Array.isArray(value) && key !== "through" ? value.toSorted() : value,
    ]),
  );

export const runExample = async (store: GraphStore, example: CypherExample): Promise<readonly Row[]> => {
  const given = Object.fromEntries(example.parameters.map(({ name, value }) => [name, value]));
  const { rows } = await store.query(
    example.statement,
    { ...given, ...parameters[example.name] },
    { mode: "read" },
  );
  return rows.map(settled);
};

/** The small corpus with its one contradiction. */
export const openSample = async (engine: EngineUnderTest): Promise<GraphStore> => {
  const store = await engine.open();
  await build(store, facts, stories);
  const claims: string[] = [];
  for await (const claim of store.claims()) {
    if (claim.articleId === "denial" && claim.type === "VISITED") claims.push(claim.id);
  }
  const [one = "", other = ""] = claims;
  await store.writeContradictions([{ claims: [one, other], reason: "one denies the other" }]);
  await store.query(
    "MATCH (e:Person {name: 'Belousov'}) SET e.aliases = ['Andrei Belousov', 'Belousov']",
    {},
    { mode: "write" },
  );
  return store;
};

/** Every investigation runs and answers its question. */
export const examplesContract = (engine: EngineUnderTest): void => {
  describe(`examples on ${engine.name}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openSample(engine);
    }, 240_000);
    afterAll(engine.close);

    it("should be fifteen or more, each with a title and a question", () => {
      const examples = listExamples();
      expect(examples.length).toBeGreaterThanOrEqual(15);
      expect(
        examples.filter(({ name, title, question }) => title === name || !question.endsWith("?")),
      ).toEqual([]);
    });

    it.each(listExamples())("should run with its own parameters: $title", async (example) => {
      const used = [...example.statement.matchAll(/\$(\w+)/g)].map((match) => match[1]);
      expect([...new Set(used)].toSorted()).toEqual(example.parameters.map(({ name }) => name).toSorted());
      const given = Object.fromEntries(example.parameters.map(({ name, value }) => [name, value]));
      const { columns } = await store.query(example.statement, given, { mode: "read" });
      expect(columns.length).toBeGreaterThan(0);
    });

    it.each(listExamples().filter(({ name }) => answers[name]))("should answer: $title", async (example) => {
      expect(await runExample(store, example)).toContainEqual(
        expect.objectContaining<Record<string, unknown>>(answers[example.name] ?? {}),
      );
    });
  });
};
