import type { GazetteerData } from "./data.ts";
import { gazetteerKey } from "./key.ts";

/** A city or town. Latitude and longitude in degrees (WGS 84). */
export interface City {
  /** "geonames:1261481" */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly capital: boolean;
}

const parseCity = (line: string): City => {
  const [name = "", country = "", id = "", latitude, longitude, population, capital] = line.split("\t");
  return {
    id: `geonames:${id}`,
    name,
    country,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    capital: capital === "1",
  };
};

/** Cities by name and by id, most populous first. Lines are parsed when they are asked for: most never are. */
export const indexCities = (
  data: GazetteerData,
): {
  readonly named: (name: string) => readonly City[];
  readonly byId: (id: string) => City | undefined;
} => {
  const lines = data.cities.split("\n");
  const byName = new Map<string, number[]>();
  const byId = new Map<string, number>();
  const add = (name: string, row: number): void => {
    const key = gazetteerKey(name);
    const found = byName.get(key);
    if (!found) byName.set(key, [row]);
    else if (!found.includes(row)) found.push(row);
  };
  for (const [row, line] of lines.entries()) {
    const name = line.indexOf("\t");
    const id = line.indexOf("\t", name + 1) + 1;
    add(line.slice(0, name), row);
    byId.set(line.slice(id, line.indexOf("\t", id)), row);
  }
  for (const [alias, id] of Object.entries(data.cityAliases)) {
    const row = byId.get(String(id));
    if (row !== undefined) add(alias, row);
  }
  const city = (row: number): City => parseCity(lines[row] ?? "");
  return {
    named: (name) => (byName.get(gazetteerKey(name)) ?? []).toSorted((a, b) => a - b).map(city),
    byId: (id) => {
      const row = byId.get(id.replace(/^geonames:/, ""));
      return row === undefined ? undefined : city(row);
    },
  };
};
