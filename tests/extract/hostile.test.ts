import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteSpans } from "../../src/extract/quotations/quote-spans.ts";
import { factsOf } from "./claim-lines.ts";

const piece = constantFrom(
  "[PERSON Ann Lee] ", "[ORG Acme] ", "[PLACE Oslo] ", "[EVENT Summit] ", "'s ", ", ", ". ", "“", "”", "'", "and ", "who ", "that ",
  "of ", "in ", "said ", "met ", "visit ", "the ", "chief executive ", "was ", "killed ", "12 ", "will ", "not ", "to ", "by ",
  "December 4-5 ", "(", ")", "— ", "he ", "his ", "Russian ", "minister ", "\n\n",
); // prettier-ignore

describe("extraction from any text", () => {
  it("should give claims whose arguments are mentions of their sentence, in chains that exist", async () => {
    const texts: string[] = [];
    assert(
      property(array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
        texts.push(pieces.join(""));
      }),
      { numRuns: 60, seed: 7 },
    );
    for (const text of texts) {
      const { article, sentences, mentions, chains, claims, quotations } = await factsOf(text);
      const chainOf = new Map(
        chains.flatMap((chain) => chain.links.map((link) => [link.mention, chain.id] as const)),
      );
      const byId = new Map(mentions.map((mention) => [mention.id, mention]));
      expect(chains.reduce((sum, chain) => sum + chain.links.length, 0)).toBe(mentions.length);
      expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      for (const { sentence, subject, object, trigger } of claims) {
        const own = sentences[sentence];
        for (const argument of object ? [subject, object] : [subject]) {
          const mention = byId.get(argument.mention);
          expect(chainOf.get(argument.mention)).toBe(argument.chain);
          expect(mention && article.text.slice(argument.span.start, argument.span.end)).toBe(mention?.text);
          expect(own && argument.span.start >= own.start && argument.span.end <= own.end).toBe(true);
        }
        expect(!trigger || (trigger.start < trigger.end && trigger.end <= article.text.length)).toBe(true);
      }
      for (const { span } of quotations)
        expect(span.start < span.end && span.end <= article.text.length).toBe(true);
    }
  });

  it("should find quotations that lie inside the text and do not overlap", () => {
    assert(
      property(
        array(constantFrom("“", "”", "‘", "’", '"', "'", "a", "s", " ", "\n"), { maxLength: 80 }),
        (marks) => {
          const text = marks.join("");
          let end = 0;
          for (const span of quoteSpans(text)) {
            expect(
              span.open >= end && span.open < span.start && span.start <= span.end && span.end <= span.close,
            ).toBe(true);
            end = span.close;
          }
        },
      ),
    );
  });

  it("should take a megabyte of one mark or one word in its stride", async () => {
    for (const unit of ["“", "'a ", "(", "said "]) {
      const text = unit.repeat(Math.floor(1_000_000 / unit.length));
      const began = performance.now();
      quoteSpans(text);
      expect(performance.now() - began).toBeLessThan(10_000);
    }
    assert(
      property(integer({ min: 1, max: 3 }), (count) => {
        expect(quoteSpans(`“${"a".repeat(count * 2000)}`)).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });
});
