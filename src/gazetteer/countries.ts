import type { GazetteerData } from "./data.ts";
import { gazetteerKey } from "./key.ts";

/** A country or territory of ISO 3166-1 (and Kosovo, XK). */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Adjectives and nouns of nationality, singular ("Russian", "Spaniard"). */
  readonly demonyms: readonly string[];
  /** GeoNames id of the seat of government. */
  readonly capital?: string;
  /** Degrees; the middle of the country's extent. */
  readonly latitude?: number;
  readonly longitude?: number;
}

const toCountry = (row: GazetteerData["countries"][number]): Country => {
  const [code, name, aliases, demonyms, capital, latitude, longitude] = row;
  return {
    code,
    name,
    aliases,
    demonyms,
    ...(capital > 0 && { capital: `geonames:${capital}` }),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
  };
};

export interface CountryIndex {
  readonly byCode: (code: string) => Country | undefined;
  readonly byName: (name: string) => Country | undefined;
  readonly byDemonym: (word: string) => Country | undefined;
}

/** Countries by ISO code, by name or alias, and by demonym (singular or plural). The first entry of an ambiguous key wins. */
export const indexCountries = (data: GazetteerData): CountryIndex => {
  const codes = new Map<string, Country>();
  const names = new Map<string, Country>();
  const demonyms = new Map<string, Country>();
  const add = (index: Map<string, Country>, key: string, country: Country): void => {
    if (!index.has(key)) index.set(key, country);
  };
  const countries = data.countries.map(toCountry);
  for (const country of countries) {
    codes.set(country.code, country);
    add(names, gazetteerKey(country.name), country);
  }
  for (const country of countries) {
    for (const alias of country.aliases) add(names, gazetteerKey(alias), country);
    for (const demonym of country.demonyms) {
      const key = gazetteerKey(demonym);
      for (const form of [key, `${key}s`]) add(demonyms, form, country);
      if (key.endsWith("man")) add(demonyms, `${key.slice(0, -3)}men`, country);
    }
  }
  return {
    byCode: (code) => codes.get(code.toUpperCase()),
    byName: (name) => names.get(gazetteerKey(name)),
    byDemonym: (word) => demonyms.get(gazetteerKey(word)),
  };
};
