const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

const pad = (value: number): string => String(value).padStart(2, "0");

const isoDay = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1600 && year <= 2200 ? `${year}-${pad(month)}-${pad(day)}` : undefined;
};

const isoZone = (zone: string | undefined): string => {
  if (!zone) return "";
  if (/^(?:z|gmt|utc|ut)$/i.test(zone)) return "Z";
  const named: Readonly<Record<string, string>> = {
    EST: "-05:00",
    EDT: "-04:00",
    CST: "-06:00",
    CDT: "-05:00",
    MST: "-07:00",
    MDT: "-06:00",
    PST: "-08:00",
    PDT: "-07:00",
    BST: "+01:00",
    CET: "+01:00",
    CEST: "+02:00",
  };
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (offset) return `${offset[1]}${offset[2]}:${offset[3] ?? "00"}`;
  return named[zone.toUpperCase()] ?? "";
};

const withTime = (day: string | undefined, rest: string): string | undefined => {
  if (!day) return undefined;
  const time = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d{1,9})?\s{0,3}([ap]\.?m\.?)?/i.exec(rest);
  if (!time) return day;
  let hour = Number(time[1]);
  if (time[4]) hour = (hour % 12) + (/^p/i.test(time[4]) ? 12 : 0);
  if (hour > 23 || Number(time[2]) > 59 || Number(time[3] ?? 0) > 59) return day;
  const after = rest.slice(time.index + time[0].length);
  const zone = /^\s{0,3}\(?(Z|GMT|UTC|UT|[ECMP][SD]T|BST|CEST|CET|[+-]\d{2}:?\d{0,2})\b/i.exec(after);
  return `${day}T${pad(hour)}:${time[2]}:${time[3] ?? "00"}${isoZone(zone?.[1])}`;
};

const fromEpoch = (value: number): string | undefined => {
  const millis = value > 1e11 ? value : value * 1000;
  if (millis < 1e11 || millis > 7e12) return undefined;
  return new Date(millis).toISOString().replace(".000Z", "Z");
};

const monthIndex = (name: string): number =>
  months.findIndex((month) => name.toLowerCase().startsWith(month)) + 1;

/**
 * An ISO 8601 date (`2024-03-01`) or date-time (`2024-03-01T12:30:00+02:00`) from the ways in which news sources
 * write dates: ISO 8601, RFC 2822, GDELT's `20240301T123000Z`, seconds or milliseconds since 1970, "March 1, 2024
 * 12:30 pm", "1 March 2024", "1/3/2024" where one reading only is possible. A zone is kept as it was given and never
 * made up. Undefined where no single date can be read: never guessed.
 */
export const parseDate = (value: string | number): string | undefined => {
  if (typeof value === "number") return fromEpoch(value);
  const text = value.trim().slice(0, 120);
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromEpoch(Number(text));
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2}))?(Z)?$/.exec(text);
  if (compact) {
    const day = isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    return compact[4] ? withTime(day, `${compact[4]}:${compact[5]}:${compact[6]}Z`) : day;
  }
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) {
    const day = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return withTime(day, text.slice(iso.index + iso[0].length));
  }
  const monthFirst =
    /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})/i.exec(
      text,
    );
  if (monthFirst) {
    const day = isoDay(Number(monthFirst[3]), monthIndex(monthFirst[1] ?? ""), Number(monthFirst[2]));
    return withTime(day, text.slice(monthFirst.index + monthFirst[0].length)) ?? day;
  }
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[\s-]{1,3}(\d{4})/i.exec(
      text,
    );
  if (dayFirst) {
    const day = isoDay(Number(dayFirst[3]), monthIndex(dayFirst[2] ?? ""), Number(dayFirst[1]));
    return withTime(day, text.slice(dayFirst.index + dayFirst[0].length));
  }
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})/.exec(text);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    const rest = text.slice(slashed[0].length);
    if (first === second || second > 12) return withTime(isoDay(year, first, second), rest);
    if (first > 12) return withTime(isoDay(year, second, first), rest);
  }
  return undefined;
};
