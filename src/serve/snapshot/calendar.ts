import type { TimelineResponse } from "../contract.ts";
import { dayOf, isoOf } from "./snapshot.ts";

const maxBuckets = 600;
export type Unit = TimelineResponse["unit"];

/** How many times each day occurs: dates are many, days are few. */
export type Tally = Map<number, number>;

export const addTo = (tally: Tally, day: number): void => {
  tally.set(day, (tally.get(day) ?? 0) + 1);
};

/** In the years 1 to 9999, whose dates have four digits. */
export const drawable = (day: number): boolean => day >= -719_162 && day <= 2_932_896;

/** First day of the bucket that a day falls into. Weeks begin on Monday. */
const floorTo = (day: number, unit: Unit): number => {
  if (unit === "day") return day;
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const iso = isoOf(day);
  if (unit === "month") return dayOf(`${iso.slice(0, 7)}-01`);
  return dayOf(unit === "year" ? `${iso.slice(0, 4)}-01-01` : `${iso.slice(0, 3)}0-01-01`);
};

const nextOf = (day: number, unit: Unit): number => {
  if (unit === "day") return day + 1;
  if (unit === "week") return day + 7;
  return floorTo(day + (unit === "month" ? 32 : unit === "year" ? 367 : 3660), unit);
};

const unitFor = (days: number): Unit => {
  if (days <= 120) return "day";
  if (days <= 900) return "week";
  if (days <= 9000) return "month";
  return days <= 90_000 ? "year" : "decade";
};

export interface Calendar {
  readonly unit: Unit;
  /** First days of the buckets, and the first day after the last one. */
  readonly starts: readonly number[];
  readonly end: number;
}

/**
 * Buckets for some days, which are not none. They cover the middle nine tenths and half of their length on either
 * side: news is dense and its background sparse, and one founding date centuries ago would leave all that is new in
 * the last bar. `whole` covers everything.
 */
export const calendarOf = (days: Tally, whole: boolean): Calendar => {
  const sorted = [...days].toSorted(([left], [right]) => left - right);
  const size = sorted.reduce((sum, [, times]) => sum + times, 0);
  const at = (share: number): number => {
    let seen = 0;
    for (const [day, times] of sorted) {
      seen += times;
      if (seen >= share * size) return day;
    }
    return sorted.at(-1)?.[0] ?? 0;
  };
  const [low, high] = whole ? [at(0), at(1)] : [at(0.05), at(0.95)];
  const room = whole ? 0 : Math.max(30, (high - low) / 2);
  const within = sorted.filter(([day]) => day >= low - room && day <= high + room);
  const [first, last] = [within[0]?.[0] ?? low, within.at(-1)?.[0] ?? high];
  const unit = unitFor(last - first);
  const starts: number[] = [];
  let end = floorTo(first, unit);
  while (end <= last && starts.length < maxBuckets) {
    starts.push(end);
    end = nextOf(end, unit);
  }
  return { unit, starts, end };
};

/** A tally by first days of buckets. */
export const byBucket = (days: Tally, unit: Unit): ReadonlyMap<number, number> => {
  const counts: Tally = new Map();
  for (const [day, times] of days) {
    const start = floorTo(day, unit);
    counts.set(start, (counts.get(start) ?? 0) + times);
  }
  return counts;
};

/** How many occurrences fall before a day. */
export const countBefore = (days: Tally, limit: number): number => {
  let sum = 0;
  for (const [day, times] of days) if (day < limit) sum += times;
  return sum;
};

/** How many occurrences fall on a day or after it. */
export const countFrom = (days: Tally, limit: number): number =>
  countBefore(days, Number.POSITIVE_INFINITY) - countBefore(days, limit);
