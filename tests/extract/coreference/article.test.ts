import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/annotate/sentences.ts";
import { tagTokens } from "../../../src/annotate/tokens.ts";
import { resolveChains, type ArticleChains } from "../../../src/extract/coreference/resolve-chains.ts";
import { annotate } from "./fixtures.ts";

const read = (marked: string): ArticleChains => {
  const annotated = annotate(marked);
  const { text } = annotated.article;
  const sentences = splitSentences(text);
  const mentions = annotated.mentions.map((mention) => ({
    ...mention,
    sentence: sentences.findLastIndex((sentence) => sentence.start <= mention.start),
  }));
  return resolveChains({ ...annotated, sentences, tokens: tagTokens(text, sentences), mentions });
};

const chainsOf = (marked: string): readonly (readonly string[])[] => {
  const { mentions, chains } = read(marked);
  const text = new Map(mentions.map((mention) => [mention.id, mention.text]));
  return chains.map((chain) => chain.links.map((link) => text.get(link.mention) ?? ""));
};

describe("coreference within an article", () => {
  it("should resolve pronouns by gender and number", () => {
    expect(
      chainsOf(
        "[PERSON Maria Keller] met [PERSON Robert Stone] in [PLACE Vienna] on Monday. She told reporters that he had agreed.",
      ),
    ).toEqual([["Maria Keller", "She"], ["Robert Stone", "he"], ["Vienna"]]);
  });

  it("should resolve a company's pronoun and noun phrase", () => {
    expect(
      chainsOf("[ORG Acme Robotics] cut 300 jobs on Monday. The company said its profits had fallen."),
    ).toEqual([["Acme Robotics", "The company", "its"]]);
  });

  it("should give I within a quotation to its speaker", () => {
    expect(
      chainsOf(
        "“I am not leaving,” said [PERSON Maria Keller]. [PERSON Robert Stone] declined to comment.",
      ).map((chain) => chain.toSorted()),
    ).toEqual([["I", "Maria Keller"], ["Robert Stone"]]);
  });

  it("should give each link a score and a reason", () => {
    const { chains } = read("[PERSON Maria Keller] resigned. She cited her health.");
    for (const link of chains.flatMap((chain) => chain.links)) {
      expect(link.score).toBeGreaterThan(0);
      expect(link.score).toBeLessThanOrEqual(1);
      expect(link.reason).not.toBe("");
    }
  });

  it("should read a capital that acts as its government and keep the reading undoable", () => {
    const { mentions } = read(
      "Talks between [PLACE Moscow] and [PLACE New Delhi] went on. [PLACE Moscow] said it was ready. She arrived in [PLACE Moscow] and flew to [PLACE New Delhi].",
    );
    const names = mentions.filter((mention) => mention.kind === "name");
    expect(names.map(({ text, type, metonym, country }) => [text, type, metonym ?? false, country])).toEqual([
      ["Moscow", "ORG", true, "RU"],
      ["New Delhi", "ORG", true, "IN"],
      ["Moscow", "ORG", true, "RU"],
      ["Moscow", "PLACE", false, "RU"],
      ["New Delhi", "PLACE", false, "IN"],
    ]);
  });
});
