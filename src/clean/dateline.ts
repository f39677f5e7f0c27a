import type { Dateline } from "../model/article.ts";
import { parseDate } from "../util/parse-date.ts";
import { agencyAmong, agencyOf } from "./agencies.ts";
import { sliceMapped } from "./mapped-text.ts";
import { bodyIndexes, remove } from "./passage.ts";
import type { Passage } from "./passage.ts";

export interface Datelined {
  readonly passages: readonly Passage[];
  readonly dateline?: Dateline;
}

const caps = "[\\p{Lu}][\\p{Lu}'’.]+(?:[\\s-][\\p{Lu}][\\p{Lu}'’.]*){0,3}";
const capsPlaces = `${caps}(?:(?:,\\s|\\sand\\s|/)(?:${caps}|[\\p{Lu}][\\p{L}.]{1,20}(?:\\s[\\p{Lu}][\\p{L}.]{1,20})?))?`;
const titlePlace =
  "[\\p{Lu}][\\p{L}'’.]{1,20}(?:[\\s-][\\p{Lu}][\\p{L}'’.]{1,20}){0,2}(?:,\\s[\\p{Lu}][\\p{L}.]{1,20}(?:\\s[\\p{Lu}][\\p{L}.]{1,20})?)?";
const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
const dayOfMonth = `(?:${month}\\s\\d{1,2}(?:,?\\s\\d{4})?|\\d{1,2}\\s${month}(?:,?\\s\\d{4})?)`;
const dash = "\\s?(?:[—–―]\\s{0,2}|\\.?--?\\s{1,2}|:\\s{1,2})";
const opens = "(?=[\\p{Lu}\\p{N}\"“‘'«(\\[])";

/** A dateline's three parts in the four ways in which they are combined. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `^(?<place>${capsPlaces}),?(?:\\s(?<date>${dayOfMonth}),?)?(?:\\s\\((?<agency>[^()]{2,40})\\))?${dash}${opens}`,
    "u",
  ),
  new RegExp(
    `^(?<place>${titlePlace}),?\\s(?<date>${dayOfMonth}),?(?:\\s\\((?<agency>[^()]{2,40})\\))?${dash}${opens}`,
    "u",
  ),
  new RegExp(
    `^(?<place>${titlePlace}),?\\s\\((?<agency>[^()]{2,40})\\)(?:${dash}|(?<known>\\s))${opens}`,
    "u",
  ),
  new RegExp(`^\\((?<agency>[^()]{2,40})\\)${dash}${opens}`, "u"),
  new RegExp(`^(?<place>${titlePlace})\\s[—–-]{1,2}\\s${opens}`, "u"),
];

const notPlaces =
  /^(?:WATCH|UPDATE|UPDATED|EXCLUSIVE|BREAKING|OPINION|ANALYSIS|LIVE|VIDEO|PHOTOS?|FACT CHECK|EXPLAINER|CORRECTION|NOTE|EDITOR|READ|MORE|QUESTION|ANSWER|Q|A|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[IVX]+|On|In|At|By|From|To|The|An|For|As|It|He|She|They|This|That|When|While|After|Before|LED|HE|SHE)\b/iu;

const placeName = (text: string): string =>
  /\p{Ll}/u.test(text.split(/[,/]|\sand\s/u)[0] ?? "")
    ? text
    : text.replace(/\p{Lu}[\p{Lu}'’]{2,}/gu, (word) => (word[0] ?? "") + word.slice(1).toLowerCase());

const dated = (text: string, publishedAt: string | undefined): string | undefined => {
  const whole = parseDate(text);
  if (whole) return whole;
  const year = publishedAt?.slice(0, 4);
  if (!year || !/^\d{4}$/.test(year)) return undefined;
  const guess = parseDate(`${text}, ${year}`) ?? parseDate(`${text} ${year}`);
  // A December dateline published in January belongs to the year before.
  if (guess && publishedAt && guess > `${publishedAt.slice(0, 10)}` && guess.slice(5, 7) === "12")
    return `${Number(year) - 1}${guess.slice(4)}`;
  return guess;
};

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Some outlets and agencies put their own name where the place belongs ("ALBAWABA - …"). */
const isOutlet = (place: string, outlet: string | undefined): boolean =>
  agencyOf(place) !== undefined ||
  (outlet !== undefined &&
    (fold(outlet) === fold(place) || fold(outlet.split(".")[0] ?? "") === fold(place)));

/**
 * Take the dateline ("MOSCOW, Dec 1 (Agency) — ") off the first paragraphs. The year of a date without one is that of
 * publication where this is known, else there is no date.
 */
export const takeDateline = (
  passages: readonly Passage[],
  publishedAt: string | undefined,
  outlet: string | undefined,
): Datelined => {
  for (const index of bodyIndexes(passages).slice(0, 3)) {
    const each = passages[index];
    if (!each || each.kind !== "paragraph") continue;
    const text = each.text.text;
    for (const [form, pattern] of patterns.entries()) {
      const match = pattern.exec(text.slice(0, 160));
      const groups = match?.groups;
      if (!match || !groups) continue;
      const { place, date } = groups;
      const named = groups["agency"];
      const origin = named === undefined ? agencyOf(place ?? "") : (agencyAmong(named) ?? named);
      const known = named === undefined ? undefined : agencyAmong(named);
      const colon = /:\s{0,2}$/u.test(match[0]);
      if (place !== undefined && notPlaces.test(place)) continue;
      if (place !== undefined && colon && form !== 0) continue;
      if (form === 3 && !known) continue;
      if (groups["known"] !== undefined && !known) continue;
      if (form === 2 && !known && !/\p{Lu}{2}/u.test(named ?? "")) continue;
      if (form >= 3 && index !== bodyIndexes(passages)[0]) continue;
      if (text.length - match[0].length < 40) continue;
      const prefix = { ...each, text: sliceMapped(each.text, 0, match[0].trimEnd().length) };
      const rest = { ...each, text: sliceMapped(each.text, match[0].length) };
      const day = date === undefined ? undefined : dated(date, publishedAt);
      return {
        passages: [
          ...passages.slice(0, index),
          remove(prefix, "dateline", "place, date or agency before the text"),
          rest,
          ...passages.slice(index + 1),
        ],
        dateline: {
          ...(place === undefined || isOutlet(place, outlet) ? {} : { place: placeName(place) }),
          ...(day === undefined ? {} : { date: day }),
          ...(origin === undefined ? {} : { agency: origin }),
        },
      };
    }
  }
  return { passages };
};
