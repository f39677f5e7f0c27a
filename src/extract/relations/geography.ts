import { gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Mention } from "../../model/mention.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import type { ArticleView } from "../view.ts";

/** People in a city from which on its name alone says where it is. */
const large = 100_000;

/** Countries in which a name is a well-known place; empty where it is none. */
const homesOf = (name: string): ReadonlySet<string> => {
  const places = gazetteer();
  const region = places.region(name)?.country;
  const capital = places.capital(name)?.code;
  const cities = places.cities(name).filter(({ population }) => population >= large);
  return new Set([
    ...(region === undefined ? [] : [region]),
    ...(capital === undefined ? [] : [capital]),
    ...cities.map(({ country }) => country),
  ]);
};

/** Whether a name is that of a part of the world with several countries. */
const isContinental = (name: string): boolean => {
  const region = gazetteer().region(name);
  return region !== undefined && region.country === undefined;
};

/** Territories that count as countries but lie in another. */
const territories: ReadonlySet<string> = new Set([
  "HK CN",
  "MO CN",
  "PR US",
  "GU US",
  "VI US",
  "AS US",
  "GL DK",
  "FO DK",
  "GI GB",
  "RE FR",
  "GP FR",
  "MQ FR",
  "GF FR",
]);

/** Whether a place can lie in another, as far as the gazetteer knows both: no country in a country, no Islamabad in India. */
const mayContain = (larger: string, smaller: string): boolean => {
  const places = gazetteer();
  if (/^(?:the\s)?(?:earth|world)$/i.test(smaller) || isContinental(smaller)) return false;
  if (isContinental(larger)) return true;
  const country = places.country(larger);
  const part = places.country(smaller);
  if (part) return country !== undefined && territories.has(`${part.code} ${country.code}`);
  const homes = homesOf(smaller);
  if (country) return homes.size === 0 || homes.has(country.code);
  const region = places.region(larger);
  const town = region === undefined && places.cities(larger).length > 0;
  if (places.region(smaller) !== undefined) return !town && region === undefined;
  // A capital lies in its country and its province, not in a place that nobody knows.
  return places.capital(smaller) === undefined || region !== undefined;
};

/** Leaves out claims that put a place where it cannot be. */
export const plausiblePlaces = (view: ArticleView, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] => {
  const nameOf = (mention: Mention): string => view.chainOf(mention)?.name ?? mention.text;
  return drafts.filter(({ type, subject, object }) => {
    if (!object) return true;
    if (type === "LOCATED_IN") return mayContain(nameOf(object), nameOf(subject));
    return !(type === "HEADQUARTERED_IN" || type === "RESIDES_IN") || !isContinental(nameOf(object));
  });
};
