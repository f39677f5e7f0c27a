import type { Interval } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import type { ArticleView } from "../view.ts";
import { dayInterval, dayOf, lastOfMonth, shiftDays, shiftMonths, type Day } from "./calendar.ts";
import { countOf } from "./expressions.ts";

/** A mention of an event whose dates the article gives somewhere. */
export interface DatedEvent extends Span {
  readonly from: string;
  readonly to: string;
}

/** An expression of time that hangs on an event, by the sentence that it stands in. */
export interface RelativeTime extends Span {
  readonly sentence: number;
  readonly interval: Interval;
}

/** "Two weeks before", "a day after", "the month following". */
const pattern =
  /\b(?<count>\d{1,3}|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?<unit>day|week|month|year)s?\s(?<way>before|after|following|prior to|ahead of)\b/gi;

/** Characters within which the event has to be named. */
const reach = 60;

/** Days that are known of an event: to the day, to the month, to the year. */
const precisionOf = (from: Day, to: Day): "day" | "month" | "year" => {
  const days =
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 864e5;
  return days <= 10 ? "day" : days <= 31 ? "month" : "year";
};

const shift = (day: Day, unit: string, count: number): Day => {
  if (unit === "day") return shiftDays(day, count);
  if (unit === "week") return shiftDays(day, 7 * count);
  const { year, month } = shiftMonths(day, unit === "month" ? count : 12 * count);
  return { year, month, day: Math.min(day.day, lastOfMonth(year, month)) };
};

const coarseness = ["day", "week", "month", "year"] as const;

/** All days that a moved interval may mean, as coarse as the coarser of its unit and what is known of the event. */
const widened = (from: Day, to: Day, precision: (typeof coarseness)[number]): Interval => {
  if (precision === "day") return dayInterval(from, to);
  if (precision === "week") return dayInterval(shiftDays(from, -3), shiftDays(to, 3), "week");
  if (precision === "month")
    return dayInterval({ ...from, day: 1 }, { ...to, day: lastOfMonth(to.year, to.month) }, "month");
  return dayInterval({ year: from.year, month: 1, day: 1 }, { year: to.year, month: 12, day: 31 }, "year");
};

/** An interval so many units before or after an event; undefined where its dates are no days. */
export const relativeTo = (
  event: Pick<DatedEvent, "from" | "to">,
  unit: string,
  count: number,
  before: boolean,
): Interval | undefined => {
  const [start, end] = [dayOf(event.from), dayOf(event.to)];
  if (!start || !end) return undefined;
  const known = precisionOf(start, end);
  const index = Math.max(
    coarseness.indexOf(known),
    coarseness.findIndex((name) => name === unit),
  );
  const steps = before ? -count : count;
  // Of a visit of two days, "a day after" counts from the second.
  const [from, to] = known === "day" ? (before ? [start, start] : [end, end]) : [start, end];
  return widened(shift(from, unit, steps), shift(to, unit, steps), coarseness[index] ?? "year");
};

/** The expressions of an article that hang on an event which is dated elsewhere; what hangs on an undated one stays unknown. */
export const relativeTimes = (view: ArticleView, events: readonly DatedEvent[]): readonly RelativeTime[] =>
  view.sentences.flatMap(({ sentence }): readonly RelativeTime[] => {
    const text = view.text.slice(sentence.start, sentence.end);
    return [...text.matchAll(pattern)].flatMap((match): readonly RelativeTime[] => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const limit = Math.min(sentence.end, end + reach);
      const event = events.find((candidate) => candidate.start >= end && candidate.end <= limit);
      const { count = "", unit = "", way = "" } = match.groups ?? {};
      const steps = count.toLowerCase() === "the" ? 1 : countOf(count);
      const before = /^(?:before|prior|ahead)/i.test(way);
      const interval = event && relativeTo(event, unit.toLowerCase(), steps, before);
      return interval
        ? [{ start, end, sentence: sentence.index, interval: { ...interval, span: { start, end } } }]
        : [];
    });
  });
