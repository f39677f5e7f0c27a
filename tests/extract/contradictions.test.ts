import { assert, constantFrom, property, record, shuffledSubarray, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findContradictions,
  type ClaimRecord,
} from "../../src/extract/contradictions/find-contradictions.ts";

const claim = (id: string, rest: Partial<ClaimRecord>): ClaimRecord => ({
  id,
  type: "MET",
  subject: "ann",
  polarity: "positive",
  modality: "asserted",
  ...rest,
});

const year = (value: string) => ({ from: `${value}-01-01`, to: `${value}-12-31` });
const count = (id: string, value: string) => claim(id, { type: "COUNT", subject: "blast", value });

describe("contradictions", () => {
  it("should tell a claim from its denial", () => {
    expect(
      findContradictions([
        claim("1", { object: "bob" }),
        claim("2", { object: "bob", polarity: "negative", modality: "denied" }),
        claim("3", { object: "eva", polarity: "negative", modality: "denied" }),
      ]),
    ).toEqual([{ claims: ["1", "2"], reason: 'one says "met", the other denies it' }]);
  });

  it("should let a denial of one year stand beside a claim of another", () => {
    expect(
      findContradictions([
        claim("1", { object: "bob", time: year("2014") }),
        claim("2", { object: "bob", time: year("2015"), polarity: "negative", modality: "denied" }),
      ]),
    ).toEqual([]);
  });

  it("should allow one holder of an exclusive office at a time", () => {
    const office = { type: "HOLDS_OFFICE", object: "chile", value: "president" };
    const of = (id: string, subject: string, publishedAt: string) =>
      claim(id, { ...office, subject, publishedAt });
    expect(findContradictions([of("1", "ann", "2025-01-01"), of("2", "bob", "2025-01-09")])).toHaveLength(1);
    expect(findContradictions([of("1", "ann", "2020-01-01"), of("2", "bob", "2025-01-09")])).toEqual([]);
    expect(findContradictions([of("1", "ann", "2025-01-01"), of("2", "ann", "2025-01-09")])).toEqual([]);
  });

  it("should compare counts of one outcome of one event", () => {
    expect(
      findContradictions([count("1", "12 killed"), count("2", "15 killed"), count("3", "30 wounded")]),
    ).toEqual([{ claims: ["1", "2"], reason: "different counts of killed: 12 and 15" }]);
  });

  it("should not depend on the order of claims", () => {
    const any = record({
      id: constantFrom("1", "2", "3", "4", "5", "6"),
      type: constantFrom("MET", "COUNT", "HOLDS_OFFICE"),
      subject: constantFrom("ann", "bob"),
      object: constantFrom("chile", "peru"),
      value: constantFrom("president", "1 killed", "2 killed"),
      polarity: constantFrom("positive" as const, "negative" as const),
      modality: constantFrom("asserted" as const, "planned" as const),
    });
    const shuffled = uniqueArray(any, { selector: ({ id }) => id }).chain((claims) =>
      shuffledSubarray(claims, { minLength: claims.length }).map((other) => [claims, other] as const),
    );
    assert(
      property(shuffled, ([left, right]) => {
        expect(findContradictions(left)).toEqual(findContradictions(right));
      }),
    );
  });
});
