/**
 * Milliseconds since 1970 of an ISO 8601 date (its first instant) or date-time; NaN when it is neither.
 * Without a zone it is taken as UTC, not as the zone of the machine.
 */
const instant = (value: string): number => Date.parse(/T[\d:.]+$/.test(value) ? `${value}Z` : value);

const best = (
  values: readonly (string | undefined)[],
  better: (left: number, right: number) => boolean,
): string | undefined => {
  let found: string | undefined;
  for (const value of values) {
    if (value === undefined || Number.isNaN(instant(value))) continue;
    const [a, b] = [instant(value), found === undefined ? Number.NaN : instant(found)];
    if (found === undefined || better(a, b) || (a === b && value < found)) found = value;
  }
  return found;
};

/** The earliest of some dates as it was written; of equal instants the smaller string, so that order does not matter. */
export const earliest = (values: readonly (string | undefined)[]): string | undefined =>
  best(values, (left, right) => left < right);

export const latest = (values: readonly (string | undefined)[]): string | undefined =>
  best(values, (left, right) => left > right);
