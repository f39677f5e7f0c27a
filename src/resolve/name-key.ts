import { gazetteer } from "../gazetteer/gazetteer.ts";
import { companySuffixes } from "../model/name-words.ts";
import type { EntityType } from "../model/types.ts";
import { foldedWords } from "../util/fold.ts";
import { personName } from "./person-names.ts";
import {
  genericEventWords,
  genericOrganizationWords,
  longForms,
  smallWords,
  spellings,
  stateAbbreviations,
  stateWords,
} from "./words.ts";

/** Under what a chain meets others that are named alike. */
export interface NameKey {
  readonly key: string;
  /** Content words in the order of the name. */
  readonly words: readonly string[];
  /** Says nothing by itself: a lone given or family name, or a body that every country has. */
  readonly weak: boolean;
  /** ISO code of the country in the name or of the place itself. */
  readonly country?: string;
  /** Gazetteer id of a place ("country:RU", "geonames:524901", "region:US:texas"). */
  readonly place?: string;
}

/** What the rest of the article tells of where it plays: ISO codes, the most likely first. */
export type CountryContext = readonly string[];

/** Parts of the United Kingdom that news treats as countries, which gazetteers list as its other names. */
const constituents: ReadonlyMap<string, string> = new Map([
  ["england", "england"],
  ["english", "england"],
  ["scotland", "scotland"],
  ["scottish", "scotland"],
  ["wales", "wales"],
  ["welsh", "wales"],
  ["northern ireland", "northern ireland"],
]);

const placeKey = (name: string, own: readonly string[], context: CountryContext): NameKey => {
  const known = gazetteer();
  const words = foldedWords(name).filter((word, index) => index > 0 || word !== "the");
  const text = words.join(" ");
  const stateOf = stateAbbreviations.get(text.replaceAll(".", ""));
  const bare = text.replaceAll(".", "").length <= 2;
  const named = (code: string, place: string): NameKey => ({
    key: place,
    words,
    weak: false,
    country: code,
    place,
  });
  if (stateOf && bare && (name === name.toUpperCase() || name.includes("."))) {
    return named("US", `region:US:${stateOf}`);
  }
  const nation = constituents.get(text);
  if (nation) return named("GB", `region:GB:${nation}`);
  const country = known.country(name) ?? known.demonym(name);
  const region = known.region(name);
  if (country && !(region?.country && region.country !== country.code && context[0] === region.country)) {
    return named(country.code, `country:${country.code}`);
  }
  if (stateOf && !bare) return named("US", `region:US:${stateOf}`);
  if (region) {
    const place = `region:${region.country ?? "world"}:${foldedWords(region.name).join(" ")}`;
    const cities = known.cities(name);
    // "New York" and "Washington" are cities first, unless the gazetteer knows only the region.
    if (cities.length === 0 || (cities[0]?.population ?? 0) < 500_000) {
      return {
        key: place,
        words,
        weak: false,
        place,
        ...(region.country ? { country: region.country } : {}),
      };
    }
  }
  const cities = known.cities(name);
  const city =
    cities.find((candidate) => own.includes(candidate.country)) ??
    cities.find((candidate) => candidate.country === context[0] && candidate.population > 20_000) ??
    cities[0];
  if (city) return named(city.country, city.id);
  return { key: text === "" ? name : text, words, weak: false };
};

/** "Russia-India" and "Russian-Indian" alike as their countries' codes, "Anti-Corruption" as two words; other words as they are. */
const nationsOf = (word: string): readonly string[] => {
  const known = gazetteer();
  const parts = word.split("-");
  const told = parts.flatMap(
    (part) => (known.demonym(part) ?? known.country(part))?.code.toLowerCase() ?? [],
  );
  if (told.length === parts.length) return told;
  // Letters of one part stand for a name of their own ("PML-N"), and a prefix for no word ("co-operation").
  if (parts[0] === "co") return [parts.join("")];
  return parts.every((part) => part.length > 2) ? parts : [word];
};

/** The long form of what the whole world shortens alike, so that both meet without an article that uses both. */
const longForm = (words: readonly string[]): readonly string[] => {
  const [word = ""] = words;
  return (words.length === 1 ? longForms.get(word) : undefined) ?? words;
};

/** Bodies of the United States that the world's press calls by names made of general words. */
const american: ReadonlySet<string> = new Set([
  "department state",
  "federal reserve",
  "board federal reserve",
]);

/** Forms of one body's name that share no words: a foreign ministry, the American department. */
const usual = (words: readonly string[]): readonly string[] => {
  const rest = words.filter((word) => word !== "ministry");
  if (rest.length < words.length && rest.length === 1 && ["foreign", "home"].includes(rest[0] ?? ""))
    return [...words, "affairs"];
  return words;
};

const organizationKey = (name: string, own: readonly string[], context: CountryContext): NameKey => {
  const known = gazetteer();
  const seat = known.government(name) ?? known.capital(name);
  if (seat)
    return { key: `government:${seat.code}`, words: foldedWords(name), weak: false, country: seat.code };
  const all = foldedWords(name)
    .flatMap((word) => (word.includes("-") ? nationsOf(word) : [word]))
    .map((word) => spellings[word] ?? word)
    .filter((word) => !smallWords.has(word));
  let end = all.length;
  while (end > 1 && companySuffixes.has(all[end - 1] ?? "")) end -= 1;
  const content = longForm(all.slice(0, end));
  let country: string | undefined;
  const left: string[] = [];
  for (const word of content) {
    const told = known.demonym(word) ?? known.country(word);
    if (told && country === undefined) country = told.code;
    else left.push(word);
  }
  const rest = usual(left);
  const generic = rest.length > 0 && rest.every((word) => genericOrganizationWords.has(word));
  const body = generic && (rest.length > 1 || rest.some((word) => stateWords.has(word)));
  if (country !== undefined && body) {
    if (rest.length === 1 && rest[0] === "government") {
      return { key: `government:${country}`, words: content, weak: false, country };
    }
    return { key: `${rest.toSorted().join(" ")}@${country}`, words: rest, weak: false, country };
  }
  const sorted = (country === undefined ? rest : content).toSorted().join(" ");
  if (country === undefined && generic) {
    const place = american.has(sorted)
      ? "US"
      : (own[0] ?? (content.length > 1 || stateWords.has(content[0] ?? "") ? context[0] : undefined));
    return place === undefined
      ? { key: sorted, words: content, weak: true }
      : { key: `${sorted}@${place}`, words: content, weak: false, country: place };
  }
  return { key: sorted === "" ? name : sorted, words: content, weak: false, ...(country ? { country } : {}) };
};

/** The key of a name of that type; `own` are the countries told of the chain itself. */
export const nameKey = (
  name: string,
  type: EntityType,
  own: readonly string[],
  context: CountryContext,
): NameKey => {
  if (type === "PLACE") return placeKey(name, own, context);
  if (type === "ORG") return organizationKey(name, own, context);
  if (type === "PERSON") {
    const { words: told, generation } = personName(name);
    const words = generation === "" ? told : [...told, generation];
    return { key: words.length === 0 ? name : words.join(" "), words, weak: words.length < 2 };
  }
  const words = foldedWords(name)
    .flatMap(nationsOf)
    .map((word) => spellings[word] ?? word)
    .filter((word) => !smallWords.has(word));
  return {
    key: words.length === 0 ? name : words.toSorted().join(" "),
    words,
    weak: words.every((word) => genericEventWords.has(word)),
  };
};
