import type { Interval } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import {
  dayInterval,
  monthInterval,
  nearestYear,
  shiftDays,
  shiftMonths,
  weekday,
  weekInterval,
  yearInterval,
  type Day,
} from "./calendar.ts";

/** An expression of time in a text, with what it means. */
export interface TimeExpression extends Span {
  readonly interval: Interval;
  /** What it means where the clause speaks of the future ("on Tuesday" of a plan). */
  readonly future?: Interval;
}

const monthNames =
  "january february march april may june july august september october november december".split(" ");
const monthPattern =
  "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";
const days = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const weekdays = "(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const ordinal = "(?:st|nd|rd|th)?";
const counts = "one two three four five six seven eight nine ten eleven twelve".split(" ");

const monthOf = (name: string): number =>
  monthNames.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
/** The number that a word or figures name; NaN for others. */
export const countOf = (word: string): number => {
  const lower = word.toLowerCase();
  if (lower === "a" || lower === "an") return 1;
  const at = counts.indexOf(lower);
  return at >= 0 ? at + 1 : Number(word);
};

type Groups = Readonly<Record<string, string | undefined>>;
type Meaning = { readonly interval: Interval; readonly future?: Interval } | undefined;

interface Pattern {
  readonly regex: RegExp;
  readonly read: (groups: Groups, near: Day | undefined) => Meaning;
}

const dayOfMonth = (groups: Groups, near: Day | undefined): Meaning => {
  const month = monthOf(groups["month"] ?? "");
  const year = groups["year"] === undefined ? near && nearestYear(near, month) : Number(groups["year"]);
  const day = Number(groups["day"]);
  if (year === undefined || day < 1 || day > 31) return undefined;
  const endMonth = groups["endMonth"] === undefined ? month : monthOf(groups["endMonth"]);
  const to = groups["to"] === undefined ? day : Number(groups["to"]);
  return {
    interval: dayInterval(
      { year, month, day },
      { year, month: endMonth, day: Math.max(to, endMonth === month ? day : 1) },
    ),
  };
};

const relativeUnit = (groups: Groups, near: Day | undefined): Meaning => {
  if (!near) return undefined;
  const steps =
    { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1 }[
      (groups["which"] ?? "").toLowerCase()
    ] ?? 0;
  switch ((groups["unit"] ?? "").toLowerCase()) {
    case "week":
      return { interval: weekInterval(near, steps) };
    case "weekend": {
      const saturday = shiftDays(near, ((6 - weekday(near) + 7) % 7) + 7 * (steps > 0 ? 1 : steps));
      return { interval: dayInterval(saturday, shiftDays(saturday, 1)) };
    }
    case "month": {
      const { year, month } = shiftMonths(near, steps);
      return { interval: monthInterval(year, month) };
    }
    case "year":
      return { interval: yearInterval(near.year + steps) };
    default:
      return undefined;
  }
};

const onWeekday = (groups: Groups, near: Day | undefined): Meaning => {
  if (!near) return undefined;
  const wanted = days.indexOf((groups["weekday"] ?? "").toLowerCase());
  const back = (weekday(near) - wanted + 7) % 7;
  const which = (groups["which"] ?? "").toLowerCase();
  const past = dayInterval(shiftDays(near, which === "last" && back === 0 ? -7 : -back));
  const next = dayInterval(shiftDays(near, back === 0 && which !== "next" ? 0 : 7 - back));
  return which === "next"
    ? { interval: next }
    : which === "last"
      ? { interval: past }
      : { interval: past, future: next };
};

const ago = (groups: Groups, near: Day | undefined): Meaning => {
  const count = countOf(groups["count"] ?? "");
  if (!near || !Number.isFinite(count) || count > 3000) return undefined;
  const sign =
    (groups["when"] ?? "").toLowerCase() === "ago" || (groups["when"] ?? "").toLowerCase() === "earlier"
      ? -1
      : 1;
  switch ((groups["unit"] ?? "").toLowerCase()) {
    case "day":
      return { interval: dayInterval(shiftDays(near, sign * count)) };
    case "week":
      return { interval: weekInterval(near, sign * count) };
    case "month": {
      const { year, month } = shiftMonths(near, sign * count);
      return { interval: monthInterval(year, month) };
    }
    case "year":
      return { interval: yearInterval(near.year + sign * count) };
    case "decade":
      return { interval: yearInterval(near.year + sign * 10 * count, 1, "decade") };
    default:
      return undefined;
  }
};

const named: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** In order of preference at one place. Every pattern is anchored on a literal and without nested repetition. */
const patterns: readonly Pattern[] = [
  {
    regex: /\b(?<year>[12]\d{3})-(?<monthNumber>[01]\d)-(?<day>[0-3]\d)\b/g,
    read: (groups) => ({
      interval: dayInterval({
        year: Number(groups["year"]),
        month: Number(groups["monthNumber"]),
        day: Number(groups["day"]),
      }),
    }),
  },
  {
    regex: new RegExp(
      `\\b${monthPattern}\\s(?<day>\\d{1,2})${ordinal}(?:\\s?[-–—]\\s?(?:(?<endMonth>January|February|March|April|May|June|July|August|September|October|November|December)\\s)?(?<to>\\d{1,2})${ordinal}|\\s(?:and|to)\\s(?<to2>\\d{1,2})${ordinal})?(?!\\d)(?:,?\\s(?<year>1\\d{3}|20\\d\\d)\\b)?`,
      "g",
    ),
    read: (groups, near) => dayOfMonth({ ...groups, to: groups["to"] ?? groups["to2"] }, near),
  },
  {
    regex: new RegExp(
      `\\b(?<day>\\d{1,2})${ordinal}(?:\\s?[-–—]\\s?(?<to>\\d{1,2})${ordinal})?\\s(?:of\\s)?${monthPattern}(?![a-z])(?:,?\\s(?<year>1\\d{3}|20\\d\\d)\\b)?`,
      "g",
    ),
    read: dayOfMonth,
  },
  {
    regex: new RegExp(`\\b${monthPattern},?\\s(?:of\\s)?(?<year>1\\d{3}|20\\d\\d)\\b`, "g"),
    read: (groups) => ({ interval: monthInterval(Number(groups["year"]), monthOf(groups["month"] ?? "")) }),
  },
  {
    regex: new RegExp(
      `\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id)[ -]${monthPattern}(?![a-z])`,
      "g",
    ),
    read: (groups, near) => {
      if (!near) return undefined;
      const month = monthOf(groups["month"] ?? "");
      return { interval: monthInterval(nearestYear(near, month), month) };
    },
  },
  {
    regex:
      /\b(?<count>\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?<unit>day|week|month|year|decade)s?\s(?<when>ago|earlier|from now)\b/gi,
    read: ago,
  },
  {
    regex: /\b(?<which>last|past|previous|this|next|coming)\s(?<unit>week|weekend|month|year)\b/gi,
    read: relativeUnit,
  },
  {
    regex: new RegExp(`\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Oo]n)\\s)?${weekdays}\\b`, "g"),
    read: onWeekday,
  },
  {
    regex: /\b(?<name>today|tonight|yesterday|tomorrow)\b/gi,
    read: (groups, near) =>
      near && { interval: dayInterval(shiftDays(near, named[(groups["name"] ?? "").toLowerCase()] ?? 0)) },
  },
  {
    regex: /\b(?<decade>1[5-9]\d|20\d)0s\b/g,
    read: (groups) => ({ interval: yearInterval(Number(groups["decade"]) * 10, 10, "decade") }),
  },
  {
    regex:
      /(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Oo]f|[Ee]arly|[Ll]ate|[Mm]id|[Tt]he)[ -]|\()(?<year>1[5-9]\d\d|20\d\d)\b(?![-–]?\d)(?!s)/g,
    read: (groups) => ({ interval: yearInterval(Number(groups["year"])) }),
  },
];

/** Characters beyond which a "sentence" is junk; keeps the search for overlaps short. */
const longest = 5000;

const leading = /^(?:in|since|by|until|during|from|of|on|the|\()[ -]?/i;

/**
 * Finds expressions of time in `text[start, end)` and resolves them against the day of publication; those that
 * need it are left out where it is unknown. Linear in the length.
 */
export const timeExpressions = (
  text: string,
  span: Span,
  near: Day | undefined,
): readonly TimeExpression[] => {
  if (span.end - span.start > longest) return [];
  const part = text.slice(span.start, span.end);
  const found: TimeExpression[] = [];
  for (const { regex, read } of patterns) {
    for (const match of part.matchAll(regex)) {
      const skip = leading.exec(match[0])?.[0].length ?? 0;
      const start = span.start + match.index + skip;
      const end = span.start + match.index + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const meaning = read(match.groups ?? {}, near);
      if (!meaning) continue;
      found.push({
        start,
        end,
        interval: { ...meaning.interval, span: { start, end } },
        ...(meaning.future && { future: { ...meaning.future, span: { start, end } } }),
      });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
};
