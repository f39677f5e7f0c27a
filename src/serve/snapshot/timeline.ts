import type { Filters, TimelineResponse } from "../contract.ts";
import type { Tally } from "./calendar.ts";
import { addTo, byBucket, calendarOf, countBefore, countFrom, drawable } from "./calendar.ts";
import { claimTests, entityPasses, passesAll } from "./filter.ts";
import type { Snapshot } from "./snapshot.ts";
import { NO_DAY, dayOf, isoOf } from "./snapshot.ts";

const maxEvents = 500;

/** Of which entity, and whether odd dates far from the rest are to be covered too; by default of all, without them. */
interface Scope {
  readonly entity?: number;
  readonly whole?: boolean;
}

const publicationDays = new WeakMap<Snapshot, Int32Array>();

const publishedOn = (snapshot: Snapshot): Int32Array => {
  const known = publicationDays.get(snapshot);
  if (known) return known;
  const made = Int32Array.from(snapshot.articles, (article) => dayOf(article.publishedAt));
  publicationDays.set(snapshot, made);
  return made;
};

/** Own dates and dates of publication of the claims that pass. */
const datesOf = (
  snapshot: Snapshot,
  filters: Filters,
  entity: number | undefined,
): { readonly facts: Tally; readonly publications: Tally; readonly undated: number } => {
  const tests = claimTests(snapshot, filters);
  const { claims } = snapshot;
  const days = publishedOn(snapshot);
  const facts: Tally = new Map();
  const publications: Tally = new Map();
  let undated = 0;
  for (let claim = 0; claim < claims.size; claim++) {
    if (entity !== undefined && claims.subject[claim] !== entity && claims.object[claim] !== entity) continue;
    if (!passesAll(tests, claim)) continue;
    const from = claims.from[claim] ?? NO_DAY;
    if (drawable(from)) addTo(facts, from);
    else undated++;
    const published = days[claims.article[claim] ?? -1] ?? NO_DAY;
    if (drawable(published)) addTo(publications, published);
  }
  return { facts, publications, undated };
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

const eventsOf = (
  snapshot: Snapshot,
  filters: Filters,
  entity: number | undefined,
): TimelineResponse["events"] => {
  const passes = entityPasses(snapshot, filters);
  const events: TimelineResponse["events"][number][] = [];
  for (const index of snapshot.ranking) {
    if (events.length >= maxEvents) break;
    const row = snapshot.entities[index];
    if (row?.type !== "EVENT" || !drawable(dayOf(row.start)) || !passes(index)) continue;
    if (entity !== undefined && !touches(snapshot, index, entity)) continue;
    const { id, name, type, stories, articles, mentions, eventType } = row;
    const start = isoOf(dayOf(row.start));
    const end = dayOf(row.end) === NO_DAY ? start : isoOf(dayOf(row.end));
    const kind = eventType === undefined ? {} : { eventType };
    events.push({ id, name, type, stories, articles, mentions, start, end, ...kind });
  }
  return events;
};

/** Claims by bucket of their own date and of publication, and dated events. */
export const timeline = (
  snapshot: Snapshot,
  filters: Filters,
  { entity, whole = false }: Scope = {},
): TimelineResponse => {
  // The brush sets the dates, so the histogram itself must not lose what lies outside it.
  const { from: _from, to: _to, ...others } = filters;
  const { facts, publications, undated } = datesOf(snapshot, others, entity);
  const events = eventsOf(snapshot, others, entity);
  const all: Tally = new Map(facts);
  for (const [day, times] of publications) all.set(day, (all.get(day) ?? 0) + times);
  for (const event of events) addTo(all, dayOf(event.start));
  if (all.size === 0) {
    const nothing = { fact: 0, published: 0 };
    return { unit: "day", buckets: [], before: nothing, after: nothing, undated, events };
  }
  const { unit, starts, end } = calendarOf(all, whole);
  const byFact = byBucket(facts, unit);
  const byPublication = byBucket(publications, unit);
  const [first = 0] = starts;
  return {
    unit,
    buckets: starts.map((start, index) => ({
      start: isoOf(start),
      end: isoOf((starts[index + 1] ?? end) - 1),
      fact: byFact.get(start) ?? 0,
      published: byPublication.get(start) ?? 0,
    })),
    before: { fact: countBefore(facts, first), published: countBefore(publications, first) },
    after: {
      fact: countFrom(facts, end),
      published: countFrom(publications, end),
    },
    undated,
    events,
  };
};
