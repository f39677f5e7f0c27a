import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { timeExpressions } from "../../src/extract/time/expressions.ts";
import { relativeTo } from "../../src/extract/time/relative-times.ts";
import { factsOf } from "./claim-lines.ts";

const monday = { year: 2025, month: 12, day: 1 };
const read = (text: string) =>
  timeExpressions(text, { start: 0, end: text.length }, monday).map(({ start, end, interval }) => [
    text.slice(start, end),
    interval.from,
    interval.to,
    interval.precision,
  ]);

describe("time expressions", () => {
  it("should resolve dates against the day of publication", () => {
    expect(read("on December 4–5")).toEqual([["December 4–5", "2025-12-04", "2025-12-05", "day"]]);
    expect(read("on 12 March 2019")).toEqual([["12 March 2019", "2019-03-12", "2019-03-12", "day"]]);
    expect(read("in 2014")).toEqual([["2014", "2014-01-01", "2014-12-31", "year"]]);
    expect(read("in February")).toEqual([["February", "2026-02-01", "2026-02-28", "month"]]);
    expect(read("last Tuesday")).toEqual([["last Tuesday", "2025-11-25", "2025-11-25", "day"]]);
    expect(read("two weeks ago")).toEqual([["two weeks ago", "2025-11-17", "2025-11-23", "week"]]);
    expect(read("last month")).toEqual([["last month", "2025-11-01", "2025-11-30", "month"]]);
    expect(read("in the 1990s")).toEqual([["1990s", "1990-01-01", "1999-12-31", "decade"]]);
  });

  it("should leave out what needs a day that is not known", () => {
    const text = "last Tuesday, and in 2014";
    expect(
      timeExpressions(text, { start: 0, end: text.length }, undefined).map(({ interval }) => interval.from),
    ).toEqual(["2014-01-01"]);
  });

  it("should give intervals that start before they end, at spans inside the text, whatever the text", () => {
    const piece = constantFrom(
      "Monday ",
      "May ",
      "4",
      "-",
      "5 ",
      "2014 ",
      "last ",
      "two ",
      "weeks ",
      "ago ",
      "in ",
      "(",
    );
    assert(
      property(array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        for (const { start, end, interval } of timeExpressions(
          text,
          { start: 0, end: text.length },
          monday,
        )) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
          expect(interval.from <= interval.to).toBe(true);
        }
      }),
    );
  });
});

const timesOfClaims = async (marked: string): Promise<readonly string[]> => {
  const { claims, article } = await factsOf(marked);
  return claims.flatMap(({ type, trigger, time }) =>
    trigger && time
      ? [
          `${type} ${article.text.slice(trigger.start, trigger.end)} ${time.from} ${time.to} ${time.precision}`,
        ]
      : [],
  );
};

describe("times that hang on an event", () => {
  const visit = "[PERSON Ann Lee]’s visit to [PLACE Chile] on December 4-5 was announced. ";

  it("should count from the event's own dates, as precisely as the unit", async () => {
    expect(
      await timesOfClaims(`${visit}Two weeks before her visit, [PERSON Bob Fox] met [PERSON Eva Holm].`),
    ).toContain("MET met 2025-11-17 2025-11-23 week");
    expect(
      await timesOfClaims(`${visit}A day after the visit, [PERSON Bob Fox] met [PERSON Eva Holm].`),
    ).toContain("MET met 2025-12-06 2025-12-06 day");
  });

  it("should stay unknown where the event's dates are", async () => {
    const undated = "[PERSON Ann Lee]’s visit to [PLACE Chile] was announced. ";
    expect(
      await timesOfClaims(`${undated}Two weeks before her visit, [PERSON Bob Fox] met [PERSON Eva Holm].`),
    ).toEqual([]);
  });

  it("should be no finer than what is known of the event", () => {
    expect(relativeTo({ from: "2014-01-01", to: "2014-12-31" }, "week", 2, false)).toEqual({
      from: "2014-01-01",
      to: "2015-12-31",
      precision: "year",
    });
  });
});
