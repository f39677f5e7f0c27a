import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createAnnotator, type Annotator } from "../../src/annotate/annotator.ts";
import { scoreEntities, type EntityScores } from "../../src/evaluate/entities.ts";
import { goldRecordSchema, type GoldRecord } from "../../src/model/gold.ts";
import { articleOf } from "./article.ts";

const shared = resolve(import.meta.dirname, "../../../shared");

const goldOf = (name: string, every: number): readonly GoldRecord[] =>
  readFileSync(join(shared, `data/entities/${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .filter((_, index) => index % every === 0)
    .map((line) => goldRecordSchema.parse(JSON.parse(line)));

describe("names on gold data", () => {
  let annotator: Annotator;
  beforeAll(async () => {
    annotator = await createAnnotator();
  });
  afterAll(() => annotator.dispose());

  const score = async (gold: readonly GoldRecord[], bounds = true): Promise<EntityScores> => {
    const predictions = [];
    for (const { id, text, sents } of gold) {
      const sentences = !bounds ? undefined : sents?.map(([start, end]) => ({ start, end }));
      const { mentions } = await annotator.annotate({ ...articleOf(text), id }, sentences);
      predictions.push({ id, entities: mentions });
    }
    return scoreEntities(gold, predictions);
  };

  // Floors under what the parts of the development splits that fit into a test run reach; the README has the whole.
  it.each([
    { split: "ww-newswire.dev", every: 6, micro: 88.5, event: 0, bounds: true },
    { split: "gum.dev", every: 2, micro: 79, event: 45, bounds: true },
    { split: "crossner-politics.dev", every: 4, micro: 78, event: 68, bounds: true },
    { split: "uner-ewt.dev", every: 1, micro: 74, event: 0, bounds: true },
    { split: "gum.dev", every: 2, micro: 79, event: 45, bounds: false },
    { split: "uner-ewt.dev", every: 1, micro: 74, event: 0, bounds: false },
  ])(
    "should stay above its floor on $split, sentence bounds given: $bounds",
    { timeout: 600_000 },
    async ({ split, every, micro, event, bounds }) => {
      const scores = await score(goldOf(split, every), bounds);
      expect(scores.micro.f1).toBeGreaterThanOrEqual(micro);
      expect(scores.byType.EVENT.f1).toBeGreaterThanOrEqual(event);
    },
  );

  it("should find what a careful reader keeps in the seed articles", { timeout: 240_000 }, async () => {
    const scores = await score(goldOf("corpus", 1));
    expect(scores.micro.f1).toBeGreaterThanOrEqual(95);
  });

  it(
    "should find the names of two articles annotated before any output was seen",
    { timeout: 240_000 },
    async () => {
      const own = z
        .array(z.object({ file: z.string(), sha256: z.string(), entities: goldRecordSchema.shape.entities }))
        .parse(JSON.parse(readFileSync(join(import.meta.dirname, "gold/worldwide.json"), "utf8")));
      const gold = own.map(({ file, sha256, entities }) => {
        const whole = readFileSync(join(shared, "corpus/worldwide", file), "utf8");
        const text = whole.replace(/^.*\r?\n\r?\n/, "");
        expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
        return { id: file, text, entities };
      });
      const { micro } = await score(gold);
      expect(micro.f1).toBeGreaterThanOrEqual(88);
    },
  );
});
