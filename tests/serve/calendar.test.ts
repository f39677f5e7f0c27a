import { array, assert, boolean, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tally } from "../../src/serve/snapshot/calendar.ts";
import { addTo, byBucket, calendarOf, countBefore } from "../../src/serve/snapshot/calendar.ts";
import { dayOf, isoOf } from "../../src/serve/snapshot/snapshot.ts";

const tallyOf = (days: readonly number[]): Tally => {
  const tally: Tally = new Map();
  for (const day of days) addTo(tally, day);
  return tally;
};

const someDays = array(integer({ min: -200_000, max: 40_000 }), { minLength: 1, maxLength: 60 });

describe("the calendar of a timeline", () => {
  it("should lose no day: each is in a bucket, before the first or after the last", () => {
    assert(
      property(someDays, boolean(), (days, whole) => {
        const tally = tallyOf(days);
        const { unit, starts, end } = calendarOf(tally, whole);
        const counts = byBucket(tally, unit);
        const inside = starts.reduce((sum, start) => sum + (counts.get(start) ?? 0), 0);
        const before = countBefore(tally, starts[0] ?? 0);
        const after = days.length - countBefore(tally, end);
        expect(before + inside + after).toBe(days.length);
        expect(whole && before + after > 0).toBe(false);
      }),
    );
  });

  it("should keep one distant date from flattening the rest", () => {
    const days = Array.from({ length: 60 }, (_, index) => dayOf("2025-03-01") + index);
    const tally = tallyOf([...days, dayOf("1559-01-01")]);
    const near = calendarOf(tally, false);
    expect(near.unit).toBe("day");
    expect(isoOf(near.starts[0] ?? 0)).toBe("2025-03-01");
    expect(countBefore(tally, near.starts[0] ?? 0)).toBe(1);
    const whole = calendarOf(tally, true);
    expect(whole.unit).toBe("decade");
    expect(isoOf(whole.starts[0] ?? 0)).toBe("1550-01-01");
  });
});
