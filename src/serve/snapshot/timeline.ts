import type { Filters, TimelineResponse } from "../contract.ts";
import { claimTests, entityPasses, passesAll } from "./filter.ts";
import type { Snapshot } from "./snapshot.ts";
import { NO_DAY, dayOf, isoOf } from "./snapshot.ts";

const maxEvents = 500;
const maxBuckets = 400;
type Unit = TimelineResponse["unit"];

/** First day of the bucket that a day falls into. Weeks begin on Monday. */
const floorTo = (day: number, unit: Unit): number => {
  if (unit === "day") return day;
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const iso = isoOf(day);
  return unit === "month" ? dayOf(`${iso.slice(0, 7)}-01`) : dayOf(`${iso.slice(0, 4)}-01-01`);
};

const nextOf = (day: number, unit: Unit): number => {
  if (unit === "day") return day + 1;
  if (unit === "week") return day + 7;
  return floorTo(day + (unit === "month" ? 32 : 367), unit);
};

const unitFor = (days: number): Unit => {
  if (days <= 120) return "day";
  if (days <= 900) return "week";
  return days <= 9000 ? "month" : "year";
};

/** The span that holds all but the outermost hundredth of the days, so that one odd date does not flatten the rest. */
const bulk = (days: readonly number[]): readonly [number, number] => {
  const sorted = days.toSorted((left, right) => left - right);
  const cut = sorted.length > 200 ? Math.floor(sorted.length / 100) : 0;
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0];
};

/** Claims by bucket of their own date and of publication, and dated events, of one entity or of all. */
export const timeline = (snapshot: Snapshot, filters: Filters, entity?: number): TimelineResponse => {
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
    if (from === NO_DAY) undated++;
    else facts.push(from);
    const published = dayOf(articles[claims.article[claim] ?? -1]?.publishedAt);
    if (published !== NO_DAY) publications.push(published);
  }
  const passes = entityPasses(snapshot, others);
  const events = [...snapshot.ranking]
    .flatMap((index) => {
      const row = snapshot.entities[index];
      if (row?.type !== "EVENT" || dayOf(row.start) === NO_DAY || !passes(index)) return [];
      if (entity !== undefined && !touches(snapshot, index, entity)) return [];
      const { id, name, type, stories, mentions, eventType } = row;
      const start = isoOf(dayOf(row.start));
      const end = dayOf(row.end) === NO_DAY ? start : isoOf(dayOf(row.end));
      const kind = eventType === undefined ? {} : { eventType };
      return [{ id, name, type, stories, articles: row.articles, mentions, start, end, ...kind }];
    })
    .slice(0, maxEvents);
  const all = [...facts, ...publications, ...events.map((event) => dayOf(event.start))];
  if (all.length === 0) return { unit: "day", buckets: [], undated, events };
  const [first, last] = bulk(all);
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
