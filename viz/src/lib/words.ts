import type { EntityType, Firmness, Modality, TimelineResponse } from "../../../src/serve/contract.ts";

/** EMPLOYED_BY → "employed by". */
export const relationLabel = (type: string): string => type.toLowerCase().replaceAll("_", " ");

export const typeNames: Readonly<Record<EntityType, readonly [one: string, many: string]>> = {
  PERSON: ["Person", "People"],
  ORG: ["Organisation", "Organisations"],
  PLACE: ["Place", "Places"],
  EVENT: ["Event", "Events"],
};

export const modalityNames: Readonly<Record<Modality, string>> = {
  asserted: "Asserted",
  planned: "Planned",
  possible: "Possible",
  alleged: "Alleged",
  denied: "Denied",
};

export const attributionNames: Readonly<Record<string, string>> = {
  narrator: "The outlet itself",
  named: "A named speaker",
  unnamed: "Unnamed sources",
};

export const firmnessNames: Readonly<Record<Firmness, string>> = {
  asserted: "asserted",
  hedged: "planned, possible or alleged",
  denied: "denied",
  contested: "contested",
};

export const count = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString("en")} ${value === 1 ? one : many}`;

export const stories = (value: number): string => count(value, "story", "stories");

/** "4 Dec 2025" from an ISO date, date-time or month; undefined stays undefined. */
export const day = (iso: string | undefined): string | undefined => {
  if (!iso) return undefined;
  const time = Date.parse(iso.slice(0, 10));
  if (Number.isNaN(time)) return iso;
  const precise = iso.length >= 10 ? ({ day: "numeric" } as const) : {};
  const month = iso.length >= 7 ? ({ month: "short" } as const) : {};
  return new Intl.DateTimeFormat("en-GB", { ...precise, ...month, year: "numeric", timeZone: "UTC" }).format(
    time,
  );
};

/** A bucket of the timeline by its first day: "4 Dec 2025", "Dec 2025", "2025", "1920s". */
export const bucketName = (start: string, unit: TimelineResponse["unit"]): string => {
  if (unit === "decade") return `${start.slice(0, 4)}s`;
  const length = unit === "year" ? 4 : unit === "month" ? 7 : 10;
  return unit === "year" ? start.slice(0, length) : (day(start.slice(0, length)) ?? start);
};

/** One date or "4–5 Dec 2025" as "4 Dec 2025 – 5 Dec 2025". */
export const interval = (from: string | undefined, to: string | undefined): string | undefined => {
  const [first, last] = [day(from), day(to)];
  if (first === undefined) return last;
  return last === undefined || last === first ? first : `${first} – ${last}`;
};

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** "Zambia" for "ZM"; what is no code stays as it is. */
export const countryName = (code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;

/** "Meeting" of an event, "Person" otherwise. */
export const kindOf = (entity: { readonly type: EntityType; readonly eventType?: string }): string =>
  entity.type === "EVENT" && entity.eventType ? entity.eventType : typeNames[entity.type][0];
