import { indexCountries, type Country } from "./countries.ts";
import { readGazetteerData, type GazetteerData } from "./data.ts";
import { gazetteerKey } from "./key.ts";
import { indexCities, type City } from "./places.ts";

/** A part of the world or of a country that is no city ("Middle East", "Donbass", "Texas"). */
export interface Region {
  readonly name: string;
  /** ISO 3166-1 alpha-2; absent for regions across countries. */
  readonly country?: string;
}

/** What is known of places and of people's names. Every lookup ignores case, accents, dots and a leading article. */
export interface Gazetteer {
  /** By name or alias: "Russia", "Russian Federation", "U.S.", "UK". */
  country(name: string): Country | undefined;
  countryByCode(code: string): Country | undefined;
  /** By nationality, singular or plural: "Russian", "Spaniards". */
  demonym(word: string): Country | undefined;
  /** The country whose government a seat stands for: "Kremlin", "Downing Street". */
  government(name: string): Country | undefined;
  /** The country of which this is the capital: "Moscow", "New Delhi". */
  capital(name: string): Country | undefined;
  region(name: string): Region | undefined;
  /** Cities and towns of that name, most populous first. */
  cities(name: string): readonly City[];
  /** By id: "geonames:1261481". */
  city(id: string): City | undefined;
  /** Gender of a given name, undefined when unknown or given to both. */
  gender(givenName: string): "female" | "male" | undefined;
  isGivenName(name: string): boolean;
  isFamilyName(name: string): boolean;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(" ").map(gazetteerKey));

/** Builds the lookups over compiled lists; each index is made when it is first asked for. */
export const createGazetteer = (data: GazetteerData): Gazetteer => {
  const countries = once(() => indexCountries(data));
  const cities = once(() => indexCities(data));
  const female = once(() => words(data.female));
  const male = once(() => words(data.male));
  const either = once(() => words(data.either));
  const family = once(() => words(data.family));
  const governments = once(
    () => new Map(Object.entries(data.governments).map(([name, code]) => [gazetteerKey(name), code])),
  );
  const regions = once(() => {
    const index = new Map<string, Region>();
    for (const [country, names] of Object.entries(data.regions)) {
      for (const name of names) {
        index.set(gazetteerKey(name), country === "world" ? { name } : { name, country });
      }
    }
    return index;
  });
  const capitals = once(() => {
    const index = new Map<string, Country>();
    for (const row of data.countries) {
      const country = countries().byCode(row[0]);
      const city = country?.capital === undefined ? undefined : cities().byId(country.capital);
      if (country && city) index.set(gazetteerKey(city.name), country);
    }
    for (const [alias, id] of Object.entries(data.cityAliases)) {
      const city = cities().byId(String(id));
      const country = city?.capital === true ? countries().byCode(city.country) : undefined;
      if (country) index.set(gazetteerKey(alias), country);
    }
    return index;
  });
  return {
    country: (name) => countries().byName(name),
    countryByCode: (code) => countries().byCode(code),
    demonym: (word) => countries().byDemonym(word),
    government: (name) => {
      const code = governments().get(gazetteerKey(name));
      return code === undefined ? undefined : countries().byCode(code);
    },
    capital: (name) => capitals().get(gazetteerKey(name)),
    region: (name) => regions().get(gazetteerKey(name)),
    cities: (name) => cities().named(name),
    city: (id) => cities().byId(id),
    gender: (givenName) => {
      const key = gazetteerKey(givenName);
      if (female().has(key)) return "female";
      return male().has(key) ? "male" : undefined;
    },
    isGivenName: (name) => {
      const key = gazetteerKey(name);
      return female().has(key) || male().has(key) || either().has(key);
    },
    isFamilyName: (name) => family().has(gazetteerKey(name)),
  };
};

const shared = once(() => createGazetteer(readGazetteerData()));

/** The gazetteer that ships in the package, read once a thread. */
export const gazetteer = (): Gazetteer => shared();
