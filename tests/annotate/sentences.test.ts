import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "./any-text.ts";
import { splitSentences } from "../../src/annotate/sentences.ts";
import { tagTokens } from "../../src/annotate/tokens.ts";

const sentencesOf = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it("should keep abbreviations and initials inside their sentence", () => {
    expect(sentencesOf("Mr. J. K. Lane met Gen. Mark A. Stone on Jan. 5. They spoke.")).toEqual([
      "Mr. J. K. Lane met Gen. Mark A. Stone on Jan. 5.",
      "They spoke.",
    ]);
    expect(sentencesOf("It was Kenya vs. Ghana in group No. 5 of the cup. Kenya won.")).toEqual([
      "It was Kenya vs. Ghana in group No. 5 of the cup.",
      "Kenya won.",
    ]);
  });

  it("should cut between quotations", () => {
    expect(
      sentencesOf("They fear the worst. ‘We are not seeking war,’ one said, ‘but we must act.’ This is new."),
    ).toEqual([
      "They fear the worst.",
      "‘We are not seeking war,’ one said, ‘but we must act.’",
      "This is new.",
    ]);
    expect(sentencesOf("“We won.” Mr Obi told reporters. “It was hard.”")).toEqual([
      "“We won.” Mr Obi told reporters.",
      "“It was hard.”",
    ]);
  });

  it("should let a headline without a full stop stand alone", () => {
    expect(sentencesOf("Minister visits Lagos\n\nThe minister arrived.")).toEqual([
      "Minister visits Lagos",
      "The minister arrived.",
    ]);
  });

  it("should cover every character but white space, in order, on any text", () => {
    const property = fc.property(anyText, (text) => {
      let between = "";
      let at = 0;
      let ordered = true;
      for (const { start, end } of splitSentences(text)) {
        between += text.slice(at, start);
        ordered &&= start >= at && end > start;
        at = end;
      }
      return ordered && (between + text.slice(at)).trim() === "";
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  it("should stay fast on a megabyte without a space or with nothing but ends", () => {
    for (const text of ["a".repeat(1_000_000), '."'.repeat(100_000), "A.".repeat(100_000)]) {
      const started = performance.now();
      splitSentences(text);
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  });
});

describe("tagTokens", () => {
  it("should tag words, split possessives and keep marks", () => {
    const text = "Putin’s aides didn't speak.";
    const tokens = tagTokens(text, splitSentences(text));
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Putin",
      "’s",
      "aides",
      "didn't",
      "speak",
      ".",
    ]);
    expect(tokens[3]?.tags.has("Negative")).toBe(true);
    expect(tokens[5]?.tags.has("Punctuation")).toBe(true);
  });

  it("should find no noun in a rule", () => {
    const text = "Rain fell.\n-----\n* * *\nIt stopped.";
    const tokens = tagTokens(text, splitSentences(text)).filter(({ start }) => start > 10 && start < 22);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["-----", "*", "*", "*"]);
    expect(tokens.flatMap(({ tags }) => [...tags])).toEqual(Array.from({ length: 4 }, () => "Punctuation"));
  });

  it("should place tokens in order, inside their sentence, on any text", () => {
    const property = fc.property(anyText, (text) => {
      const sentences = splitSentences(text);
      let at = 0;
      return tagTokens(text, sentences).every((token) => {
        const placed = token.start >= at && token.end <= (sentences[token.sentence]?.end ?? -1);
        at = token.end;
        return placed && !/^\s|\s$/.test(text.slice(token.start, token.end));
      });
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});
