import type { Interval } from "../../model/claim.ts";

/** A day of the proleptic Gregorian calendar, in UTC; months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

export const isoDay = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

export const shiftDays = (from: Day, days: number): Day => {
  const date = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** 0 is Sunday. */
export const weekday = ({ year, month, day }: Day): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

export const lastOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day of an ISO 8601 date or date-time; undefined for anything else. */
export const dayOf = (iso: string | undefined): Day | undefined => {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? "");
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
};

type Precision = Interval["precision"];

export const dayInterval = (from: Day, to: Day = from, precision: Precision = "day"): Interval => ({
  from: isoDay(from),
  to: isoDay(to),
  precision,
});

export const monthInterval = (year: number, month: number): Interval =>
  dayInterval({ year, month, day: 1 }, { year, month, day: lastOfMonth(year, month) }, "month");

export const yearInterval = (year: number, years = 1, precision: Precision = "year"): Interval =>
  dayInterval({ year, month: 1, day: 1 }, { year: year + years - 1, month: 12, day: 31 }, precision);

/** The Monday to Sunday that holds `day`, moved by whole weeks. */
export const weekInterval = (day: Day, weeks: number): Interval => {
  const monday = shiftDays(day, -((weekday(day) + 6) % 7) + 7 * weeks);
  return dayInterval(monday, shiftDays(monday, 6), "week");
};

export const shiftMonths = (
  { year, month }: Day,
  months: number,
): { readonly year: number; readonly month: number } => {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
};

/** The year that puts a month nearest to `near`, within half a year either way. */
export const nearestYear = (near: Day, month: number): number => {
  const ahead = month - near.month;
  return ahead > 6 ? near.year - 1 : ahead < -6 ? near.year + 1 : near.year;
};
