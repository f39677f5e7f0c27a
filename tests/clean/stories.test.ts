import { array, assert, asyncProperty, constantFrom, integer, property, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { shingleHashes } from "../../src/clean/shingles.ts";
import { overlapOf, signatureOf, sketchSize } from "../../src/clean/signature.ts";
import { clusterStories } from "../../src/clean/stories.ts";
import type { StoryArticle } from "../../src/clean/stories.ts";

/** A text of `length` made words; different seeds share none. */
const words = (seed: number, length: number, from = 0): string =>
  Array.from({ length }, (_, index) => `w${seed}x${from + index}`).join(" ");

const article = (id: string, text: string, more: Partial<StoryArticle> = {}): StoryArticle => ({
  id,
  title: `Title of ${id}`,
  outlet: "a.org",
  wordCount: text.split(" ").length,
  signature: signatureOf(text),
  ...more,
});

describe("signatures", () => {
  it("should be the count and the smallest hashes in order, the same for the same text", () => {
    const signature = signatureOf(words(1, 1000));
    expect(signature).toHaveLength(sketchSize + 1);
    expect(signature[0]).toBe(998);
    expect(signature.slice(1)).toEqual(signature.slice(1).toSorted((left, right) => left - right));
    expect(signatureOf(words(1, 1000))).toEqual(signature);
    expect(signature.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(true);
    expect(signatureOf("")).toEqual([0]);
  });

  it("should not see case, punctuation and the form of quotes", () => {
    expect(signatureOf("The mayor’s plan, “a bad one”, failed.")).toEqual(
      signatureOf("the mayor's plan a bad one failed"),
    );
  });

  it("should estimate containment of a cut copy near the exact value", () => {
    assert(
      property(integer({ min: 0, max: 999 }), integer({ min: 100, max: 900 }), (seed, length) => {
        const whole = words(seed, 900);
        const part = words(seed, length);
        const { left, right } = overlapOf(signatureOf(whole), signatureOf(part));
        expect(right).toBe(1);
        expect(Math.abs(left - shingleHashes(part).length / shingleHashes(whole).length)).toBeLessThan(0.2);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe("stories", () => {
  const base = words(1, 400);
  const records: readonly StoryArticle[] = [
    article("a", base, { publishedAt: "2024-01-02", agency: "Reuters", outlet: "one.org" }),
    article("b", words(1, 200), { publishedAt: "2024-01-03", outlet: "two.org" }),
    article("c", `${words(1, 260)} ${words(9, 150)}`, {
      publishedAt: "2024-01-01T23:00:00Z",
      outlet: "three.org",
    }),
    article("d", words(2, 300)),
    article("e", words(2, 300)),
    article("f", `${words(3, 300)} ${words(1, 40)}`),
    article("g", ""),
    article("h", ""),
  ];

  it("should put cut and merged copies together and leave quotations and empty texts apart", async () => {
    const stories = await clusterStories(records);
    const members = stories.map((story) => story.articles.map((each) => each.articleId).join(""));
    expect(members.toSorted()).toEqual(["abc", "de", "f", "g", "h"]);
    const story = stories.find((each) => each.articles.length === 3);
    expect(story).toMatchObject({ title: "Title of c", origin: "Reuters" });
    expect(story?.articles.find((each) => each.articleId === "c")).toEqual({ articleId: "c" });
    expect(story?.articles.find((each) => each.articleId === "b")?.copyOf?.similarity).toBe(1);
  });

  it("should give the same stories in whatever order the articles come", async () => {
    const expected = await clusterStories(records);
    await assert(
      asyncProperty(shuffledSubarray([...records], { minLength: records.length }), async (shuffled) => {
        expect(await clusterStories(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("should put each article in exactly one story with every copy's source in the same story", async () => {
    await assert(
      asyncProperty(
        array(
          array(constantFrom(...Array.from({ length: 12 }, (_, seed) => words(seed, 40))), { maxLength: 6 }),
          { maxLength: 30 },
        ),
        async (texts) => {
          const all = texts.map((parts, index) => article(String(index), parts.join(" ")));
          const stories = await clusterStories(all);
          const ids = stories.flatMap((story) => story.articles.map((each) => each.articleId));
          expect(ids.toSorted()).toEqual(all.map((each) => each.id).toSorted());
          for (const story of stories) {
            const inside = new Set(story.articles.map((each) => each.articleId));
            expect(story.articles.filter((each) => each.copyOf === undefined)).toHaveLength(1);
            for (const each of story.articles)
              expect(inside.has(each.copyOf?.articleId ?? each.articleId)).toBe(true);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it("should hold hundreds of copies of one text together", async () => {
    const copies = Array.from({ length: 300 }, (_, index) =>
      article(String(index).padStart(3, "0"), `${words(1, 300)} ${words(1000 + index, 30)}`),
    );
    const stories = await clusterStories(copies);
    expect(stories.map((story) => story.articles.length)).toEqual([300]);
  });
});
