import type { Filters, TimelineResponse } from "../contract.ts";
import { claimTests, entityPasses, passesAll } from "./filter.ts";
import type { Snapshot } from "./snapshot.ts";
import { NO_DAY, dayOf, isoOf } from "./snapshot.ts";

const maxEvents = 500;
const maxBuckets = 600;
type Unit = TimelineResponse["unit"];

/** In the years 1 to 9999, whose dates have four digits. */
const drawable = (day: number): boolean => day >= -719_162 && day <= 2_932_896;

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

/**
 * The days that the histogram covers: the middle nine tenths and half of their length on either side. News is dense
 * and its background sparse: one founding date centuries ago would leave all that is new in the last bar.
 */
const bulk = (days: readonly number[]): readonly [number, number] => {
  const sorted = days.toSorted((left, right) => left - right);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(0.05), at(0.95)];
  const room = Math.max(30, (high - low) / 2);
  const within = sorted.filter((day) => day >= low - room && day <= high + room);
  return [within[0] ?? low, within.at(-1) ?? high];
};

// A call spreads its arguments on the stack, which a million dates would overflow.
const lowest = (days: readonly number[]): number => days.reduce((least, day) => Math.min(least, day));
const highest = (days: readonly number[]): number => days.reduce((most, day) => Math.max(most, day));

/** Of which entity, and whether odd dates far from the rest are to be covered too; by default of all, without them. */
interface Scope {
  readonly entity?: number;
  readonly whole?: boolean;
}

/** Claims by bucket of their own date and of publication, and dated events. */
export const timeline = (
  snapshot: Snapshot,
  filters: Filters,
  { entity, whole = false }: Scope = {},
): TimelineResponse => {
  // The brush sets the dates, so the histogram itself must not lose what lies outside it.
  const { from: _from, to: _to, ...others } = filters;
  const tests = claimTests(snapshot, others);
  const { claims, articles } = snapshot;
  const facts: number[] = [];
  const publications: number[] = [];
  let undated = 0;
  for (let claim = 0; claim < claims.size; claim++) {
    if (entity !== undefined && claims.subject[claim] !== entity && claims.object[claim] !== entity) continue;
    if (!passesAll(tests, claim)) continue;
    const from = claims.from[claim] ?? NO_DAY;
    if (drawable(from)) facts.push(from);
    else undated++;
    const published = dayOf(articles[claims.article[claim] ?? -1]?.publishedAt);
    if (drawable(published)) publications.push(published);
  }
  const passes = entityPasses(snapshot, others);
  const events = [...snapshot.ranking]
    .flatMap((index) => {
      const row = snapshot.entities[index];
      if (row?.type !== "EVENT" || !drawable(dayOf(row.start)) || !passes(index)) return [];
      if (entity !== undefined && !touches(snapshot, index, entity)) return [];
      const { id, name, type, stories, mentions, eventType } = row;
      const start = isoOf(dayOf(row.start));
      const end = dayOf(row.end) === NO_DAY ? start : isoOf(dayOf(row.end));
      const kind = eventType === undefined ? {} : { eventType };
      return [{ id, name, type, stories, articles: row.articles, mentions, start, end, ...kind }];
    })
    .slice(0, maxEvents);
  const all = [...facts, ...publications, ...events.map((event) => dayOf(event.start))];
  const nothing = { fact: 0, published: 0 };
  if (all.length === 0) return { unit: "day", buckets: [], before: nothing, after: nothing, undated, events };
  const [first, last] = whole ? [lowest(all), highest(all)] : bulk(all);
  const unit = unitFor(last - first);
  const starts: number[] = [];
  for (let day = floorTo(first, unit); day <= last && starts.length < maxBuckets; day = nextOf(day, unit)) {
    starts.push(day);
  }
  const count = (days: readonly number[]): ReadonlyMap<number, number> => {
    const counts = new Map<number, number>();
    for (const day of days) {
      const start = floorTo(day, unit);
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
    return counts;
  };
  const outside = (test: (day: number) => boolean): TimelineResponse["before"] => ({
    fact: facts.filter(test).length,
    published: publications.filter(test).length,
  });
  const byFact = count(facts);
  const byPublication = count(publications);
  return {
    unit,
    buckets: starts.map((start) => ({
      start: isoOf(start),
      end: isoOf(nextOf(start, unit) - 1),
      fact: byFact.get(start) ?? 0,
      published: byPublication.get(start) ?? 0,
    })),
    before: outside((day) => day < floorTo(first, unit)),
    after: outside((day) => day >= nextOf(starts.at(-1) ?? first, unit)),
    undated,
    events,
  };
};

const touches = (snapshot: Snapshot, event: number, entity: number): boolean => {
  if (event === entity) return true;
  const to = snapshot.offsets[event + 1] ?? 0;
  for (let at = snapshot.offsets[event] ?? 0; at < to; at++) {
    const claim = snapshot.claimsOf[at] ?? -1;
    if (snapshot.claims.subject[claim] === entity || snapshot.claims.object[claim] === entity) return true;
  }
  return false;
};
