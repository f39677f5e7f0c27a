import type { ResolutionFeature } from "../model/resolution.ts";
import { probability, total } from "./compare-context.ts";
import type { Corpus } from "./corpus.ts";
import type { ScoredPair } from "./pairs.ts";
import type { Unit } from "./unit.ts";

const day = 86_400_000;
const largest = 80;

const distance = (left: string | undefined, right: string | undefined): number | undefined => {
  if (left === undefined || right === undefined) return undefined;
  const gap = Math.abs(Date.parse(left) - Date.parse(right)) / day;
  return Number.isFinite(gap) ? gap : undefined;
};

const overlap = (left: readonly string[], right: readonly string[]): readonly string[] =>
  left.filter((key) => right.includes(key));

/** Reasons for two reports of unnamed events of one type being one event: participants, place and dates. */
const compareReports = (
  participants: (unit: Unit) => readonly string[],
  places: (unit: Unit) => readonly string[],
  dates: (unit: Unit) => { readonly said?: string; readonly published?: string },
  left: Unit,
  right: Unit,
): readonly ResolutionFeature[] => {
  const features: ResolutionFeature[] = [
    { name: "before any evidence", weight: -3.5, detail: "two reports of one type" },
  ];
  const people = overlap(participants(left), participants(right));
  features.push({ name: "participants", weight: Math.min(4, 2 * people.length), detail: people.join(", ") });
  if (
    people.length > 0 &&
    people.length === participants(left).length &&
    people.length === participants(right).length
  ) {
    features.push({ name: "the same participants", weight: 1.2, detail: people.join(", ") });
  }
  const [a, b] = [places(left), places(right)];
  const where = overlap(a, b);
  if (where.length > 0) features.push({ name: "place", weight: 1, detail: where.join(", ") });
  else if (a.length > 0 && b.length > 0) features.push({ name: "place", weight: -1.5, detail: "elsewhere" });
  const [p, q] = [dates(left), dates(right)];
  const said = distance(p.said, q.said);
  const published = distance(p.published, q.published);
  if (said !== undefined) {
    features.push({
      name: "date",
      weight: said <= 1 ? 2 : said <= 4 ? 0 : -5,
      detail: `${Math.round(said)} days apart`,
    });
  } else if (published !== undefined) {
    features.push({
      name: "publication",
      weight: published <= 3 ? 1 : published <= 14 ? 0 : -3,
      detail: `${Math.round(published)} days apart`,
    });
  }
  return features;
};

/** Pairs of unnamed events of one type with a participant in common. */
export const eventPairs = (corpus: Corpus, units: readonly Unit[]): readonly ScoredPair[] => {
  const keyOf = new Map<string, string>();
  for (const [index, record] of corpus.records.entries())
    keyOf.set(record.id, corpus.keys[index]?.key ?? record.name);
  const record = (unit: Unit) => corpus.records[unit.members[0] ?? -1];
  const named = (ids: readonly string[] | undefined): readonly string[] =>
    [...new Set((ids ?? []).flatMap((id) => keyOf.get(id) ?? []))].toSorted();
  const participants = (unit: Unit): readonly string[] => named(record(unit)?.event?.participants);
  const places = (unit: Unit): readonly string[] => named(record(unit)?.event?.places);
  const dates = (unit: Unit): { readonly said?: string; readonly published?: string } => {
    const known = record(unit);
    return {
      ...(known?.event?.start ? { said: known.event.start } : {}),
      ...(known?.publishedAt ? { published: known.publishedAt } : {}),
    };
  };
  const blocks = new Map<string, number[]>();
  for (const [index, unit] of units.entries()) {
    const event = record(unit)?.event;
    if (unit.type !== "EVENT" || !event) continue;
    for (const participant of participants(unit)) {
      const key = `${event.eventType}\t${participant}`;
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  }
  const pairs = new Map<string, ScoredPair>();
  const dateOf = (index: number): string => {
    const unit = units[index];
    const known = unit && dates(unit);
    return known?.said ?? known?.published ?? "";
  };
  for (const block of blocks.values()) {
    const ordered = block.toSorted((a, b) =>
      dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : a - b,
    );
    for (let at = 0; at < ordered.length; at += 1) {
      for (let next = at + 1; next < Math.min(ordered.length, at + largest); next += 1) {
        const left = Math.min(ordered[at] ?? 0, ordered[next] ?? 0);
        const right = Math.max(ordered[at] ?? 0, ordered[next] ?? 0);
        const [a, b] = [units[left], units[right]];
        if (!a || !b || pairs.has(`${left},${right}`)) continue;
        const features = compareReports(participants, places, dates, a, b);
        const odds = total(features);
        if (odds >= 0)
          pairs.set(`${left},${right}`, { left, right, odds, score: probability(odds), features });
      }
    }
  }
  return [...pairs.values()];
};
