import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluateCoreference, evaluateResolution } from "../../src/cli/evaluate-identity.ts";
import { fakeTerminal } from "./fake-terminal.ts";
import { temporaryFolder } from "./run-cli.ts";

const text = "Narendra Modi met Vladimir Putin in Moscow on Friday. Modi said that he was glad.";
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const modi = at("Narendra Modi");
const again = at("Modi", modi.end);
const he = at("he was");
const entities = [
  { ...modi, type: "PERSON", wikidata: "Q1058" },
  { ...at("Vladimir Putin"), type: "PERSON", wikidata: "Q7747" },
  { ...at("Moscow"), type: "PLACE", wikidata: "Q649" },
  { ...again, type: "PERSON", wikidata: "Q1058" },
];
const other = "Prime Minister Narendra Modi left.";
const gold = [
  {
    id: "one",
    text,
    entities,
    mentions: [...entities.map(({ start, end }) => ({ start, end })), { start: he.start, end: he.start + 2 }],
    coref: [[0, 3, 4]],
  },
  {
    id: "two",
    text: other,
    entities: [{ start: 15, end: 28, type: "PERSON", wikidata: "Q1058" }],
    coref: [],
  },
];

const setting = () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "gold.jsonl"), gold.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const fake = fakeTerminal();
  return {
    terminal: { ...fake.terminal, cwd },
    json: () => JSON.parse(fake.out()) as Record<string, unknown>,
    predictions: () =>
      readFileSync(join(cwd, "out.jsonl"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
};

const options = { json: true, predictions: "out.jsonl" };

describe("evaluating identity", () => {
  it("should write chains as lists of places, a document a line, and score them", async () => {
    const { terminal, json, predictions } = setting();
    await evaluateCoreference(terminal, "gold.jsonl", options);
    expect(json()).toMatchObject({ documents: 2, conll: 1, b3: { precision: 1, recall: 1, f1: 1 } });
    const [one, two] = predictions();
    expect(one?.["id"]).toBe("one");
    expect(one?.["chains"]).toContainEqual([
      [modi.start, modi.end],
      [again.start, again.end],
      [he.start, he.start + 2],
    ]);
    expect(two?.["id"]).toBe("two");
  }, 60_000);

  it.each([{}, { ownNames: true }])(
    "should write entities as mentions, a line each (%o)",
    async (names) => {
      const { terminal, json, predictions } = setting();
      await evaluateResolution(terminal, "gold.jsonl", { ...options, ...names });
      expect(json()).toMatchObject({
        mentions: 5,
        found: 5,
        entities: 3,
        b3: { f1: 1 },
        pairwise: { f1: 1 },
      });
      const lines = predictions();
      for (const line of lines) expect(Object.keys(line)).toEqual(["id", "start", "end", "entity"]);
      const entityAt = (id: string, start: number) =>
        lines.find((line) => line["id"] === id && line["start"] === start)?.["entity"];
      expect(entityAt("one", modi.start)).toBeDefined();
      expect(entityAt("two", 15)).toBe(entityAt("one", modi.start));
      expect(entityAt("one", again.start)).toBe(entityAt("one", modi.start));
    },
    60_000,
  );
});
