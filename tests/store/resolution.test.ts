import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InconsistentFactsError } from "../../src/store/errors.ts";
import { articleRows } from "../../src/store/article/article-rows.ts";
import { decodeSignature, encodeSignature } from "../../src/store/article/signature.ts";
import { earliest, latest } from "../../src/store/instants.ts";
import { createDerivation } from "../../src/store/resolution/derived.ts";
import { makeFacts } from "../store-contract/make-facts.ts";

const claim = (modality: string, confidence = 0.5, polarity = "positive") => ({
  type: "MET",
  modality,
  polarity,
  confidence,
});
const by = (id: string, story = id, publishedAt?: string) => ({ id, story, publishedAt });

describe("derived relationships", () => {
  it("should count copies as articles but believe them only once", () => {
    const derivation = createDerivation();
    derivation.add(claim("asserted"), "a", "b", by("one", "story", "2025-01-02"));
    derivation.add(claim("asserted", 0.4), "a", "b", by("copy", "story", "2025-01-01"));
    derivation.add(claim("planned"), "a", "b", by("other", "other"));
    expect(derivation.from("a").map((link) => link.properties)).toEqual([
      {
        claims: 3,
        articles: 3,
        stories: 2,
        confidence: 0.75,
        firstSeen: "2025-01-01",
        lastSeen: "2025-01-02",
        asserted: 2,
        planned: 1,
        possible: 0,
        alleged: 0,
        denied: 0,
      },
    ]);
  });

  it("should make nothing of denials alone, of attributes, or of an entity with itself", () => {
    const derivation = createDerivation();
    derivation.add(claim("denied"), "a", "b", by("one"));
    derivation.add(claim("asserted", 1, "negative"), "a", "b", by("two"));
    derivation.add({ ...claim("asserted"), type: "AGE" }, "a", "c", by("one"));
    derivation.add(claim("asserted"), "a", "a", by("one"));
    expect(derivation.from("a")).toEqual([]);
    expect(derivation.from("nobody")).toEqual([]);
  });

  it("should give the same confidence whatever the order of articles", () => {
    const supports = fc.array(
      fc.tuple(fc.constantFrom("s", "t", "u"), fc.double({ min: 0, max: 1, noNaN: true })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(supports, (drawn) => {
        const confidenceOf = (items: typeof drawn): unknown => {
          const derivation = createDerivation();
          for (const [index, [story, confidence]] of items.entries()) {
            derivation.add(claim("asserted", confidence), "a", "b", by(String(index), story));
          }
          return derivation.from("a")[0]?.properties["confidence"];
        };
        expect(confidenceOf(drawn.toReversed())).toBe(confidenceOf(drawn));
      }),
    );
  });
});

describe("first and last seen", () => {
  it("should compare instants and not strings, and take a time without zone as UTC", () => {
    const dates = [
      "2025-01-02T01:00:00+05:00",
      "2025-01-01T21:00:00",
      "2025-01-01T20:30:00Z",
      undefined,
      "some day",
    ];
    expect(earliest(dates)).toBe("2025-01-02T01:00:00+05:00");
    expect(latest(dates)).toBe("2025-01-01T21:00:00");
    expect(earliest([undefined, "never"])).toBeUndefined();
  });
});

describe("articleRows", () => {
  it("should change its digest with anything that the article contributes", () => {
    const draft = { id: "a", says: [{ subject: "Putin", type: "MET" as const, object: "Modi" }] };
    const one = articleRows(makeFacts(draft), "x@1").digest;
    expect(articleRows(makeFacts(draft), "x@1").digest).toBe(one);
    expect(articleRows(makeFacts(draft), "x@2").digest).not.toBe(one);
    expect(articleRows(makeFacts({ ...draft, outlet: "Other" }), "x@1").digest).not.toBe(one);
    const denied = [{ subject: "Putin", type: "MET" as const, object: "Modi", modality: "denied" as const }];
    expect(articleRows(makeFacts({ ...draft, says: denied }), "x@1").digest).not.toBe(one);
  });

  it("should name the article whose facts stand in a sentence that is not there", () => {
    const facts = makeFacts({ id: "a", says: [{ subject: "Putin", type: "MET", object: "Modi" }] });
    const broken = { ...facts, sentences: [] };
    expect(() => articleRows(broken, "x@1")).toThrow(InconsistentFactsError);
    expect(() => articleRows(broken, "x@1")).toThrow("a.txt");
  });

  it("should keep signatures of any 32-bit values", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4_294_967_295 })), (signature) => {
        expect(decodeSignature(encodeSignature(signature))).toEqual(signature);
      }),
    );
  });
});
