import type { ClaimRecord } from "./claim-record.ts";

/** Offices that one person at a time holds; "minister" alone is not one. */
const exclusive =
  /^(?:president|prime minister|premier|chancellor|king|queen|emperor|monarch|pope|(?:foreign|defen[cs]e|finance|interior|justice|health|energy) minister|secretary of state|governor|mayor)$/;

/** Days within which undated claims of two articles speak of one time. */
const reach = 30;

const days = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;

const sameTime = (left: ClaimRecord, right: ClaimRecord): boolean => {
  if (left.time && right.time) return left.time.from <= right.time.to && right.time.from <= left.time.to;
  if (left.time || right.time || left.publishedAt === undefined || right.publishedAt === undefined)
    return false;
  return Math.abs(days(left.publishedAt) - days(right.publishedAt)) <= reach;
};

/** Two people in one exclusive office of one country at one time. */
export const officesContradict = (left: ClaimRecord, right: ClaimRecord): string | undefined => {
  const office = left.value ?? "";
  const both =
    left.type === "HOLDS_OFFICE" &&
    right.type === "HOLDS_OFFICE" &&
    left.object === right.object &&
    right.value === office;
  if (!both || left.subject === right.subject || !exclusive.test(office)) return undefined;
  if (left.polarity !== "positive" || right.polarity !== "positive" || !sameTime(left, right))
    return undefined;
  return `two people are ${office} of one country at one time`;
};
