import type { EntityType } from "../../../src/model/types.ts";

/** Invented people, organisations, places and events, so that what tests show reads like news. */
export interface Member {
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly latitude?: number;
  readonly longitude?: number;
  readonly eventType?: "Meeting" | "Protest" | "Election" | "Deal" | "Disaster";
  readonly start?: string;
  readonly end?: string;
}

const first =
  "Amara Bruno Celia Dmitri Elena Farid Grace Hakim Ingrid Jonas Karim Leila Marta Nadia Omar Petra Quentin Rosa Samir Tilda Ulf Vera Wanda Xenia Yusuf Zofia".split(
    " ",
  );
const last =
  "Adeyemi Brandt Castellanos Dragomir Eriksen Fontaine Gruber Haddad Ivanova Jelinek Kovacs Lindqvist Moreau Nakamura Okafor Petrenko Quispe Rahimi Santos Tembo".split(
    " ",
  );
const organisations =
  "Northwind Shipping|Baltros Energy|Ministry of Transport|Harbour Workers Union|Civic Forum|Central Bank of Marenia|Kestrel Airlines|Helios Mining|National Assembly|Coast Guard|Meridian Insurance|Orchard Foods".split(
    "|",
  );
const places: readonly (readonly [string, number, number])[] = [
  ["Tbilisi", 41.7, 44.8],
  ["Lusaka", -15.4, 28.3],
  ["Oslo", 59.9, 10.7],
  ["Manila", 14.6, 121],
  ["Lima", -12, -77],
  ["Cairo", 30, 31.2],
  ["Toronto", 43.7, -79.4],
  ["Perth", -31.9, 115.9],
  ["Nairobi", -1.3, 36.8],
  ["Hanoi", 21, 105.8],
];
const events: readonly (readonly [string, Member["eventType"], string, string])[] = [
  ["Tbilisi transport summit", "Meeting", "2025-03-04", "2025-03-06"],
  ["Harbour strike", "Protest", "2025-02-10", "2025-02-21"],
  ["Marenian election", "Election", "2025-05-11", "2025-05-11"],
  ["Kestrel merger", "Deal", "2025-04-02", "2025-04-02"],
  ["Cebu ferry disaster", "Disaster", "2025-03-11", "2025-03-11"],
];

/** The first `people` persons and everything else; the same every time. */
export const roster = (people: number): readonly Member[] => [
  ...Array.from({ length: people }, (_, index): Member => {
    const surname = `${last[Math.floor(index / first.length + index) % last.length] ?? ""}${index >= 260 ? `-${Math.floor(index / 260)}` : ""}`;
    const given = first[index % first.length] ?? "";
    return {
      key: `p${index}`,
      type: "PERSON",
      name: `${given} ${surname}`,
      aliases: [`${given} ${surname}`, surname],
    };
  }),
  ...organisations.map((name, index): Member => ({ key: `o${index}`, type: "ORG", name, aliases: [name] })),
  ...places.map(([name, latitude, longitude], index): Member => ({
    key: `l${index}`,
    type: "PLACE",
    name,
    aliases: [name],
    latitude,
    longitude,
  })),
  ...events.map(([name, eventType, start, end], index): Member => ({
    key: `e${index}`,
    type: "EVENT",
    name,
    aliases: [name],
    start,
    end,
    ...(eventType === undefined ? {} : { eventType }),
  })),
];
