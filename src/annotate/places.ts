import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameLayer, NameSpan, NameText } from "./names.ts";

/** What governments do in the news, right behind the name that stands for them. */
const acts =
  /^(?:['’]s\s+(?:\p{L}+\s+){0,2}(?:attempts?|efforts?|position|policy|policies|stance|relations?|ties|partnership|influence|decision|response|claims?|demands?|offer|proposal|interests?|aggression|narrative|role|ambitions?|aims?|goals?|allies|ally|invasion|strategy|diplomats?|envoys?)\b|\s+(?:has\s+|have\s+|had\s+|also\s+|is\s+|was\s+|will\s+|would\s+|could\s+|may\s+|must\s+|does\s+not\s+|did\s+not\s+|and\s+\p{Lu}\p{L}+\s+(?:have\s+|has\s+|are\s+|were\s+)?)?(?:said|says|say|announced?s?|announces|denie[sd]|den(?:y|ying)|accuse[sd]?|accusing|warn(?:s|ed|ing)?|insist(?:s|ed|ing)?|claim(?:s|ed|ing)?|agreed?s?|agrees|agreeing|reject(?:s|ed|ing)?|demand(?:s|ed|ing)?|want(?:s|ed)?|seek(?:s|ing)?|sought|plan(?:s|ned|ning)?|propose[sd]?|refuse[sd]?|signed|recogni[sz]e[sd]?|condemn(?:s|ed|ing)?|consider(?:s|ed|ing)?|believe[sd]?|hope[sd]?|expect(?:s|ed)?|vow(?:s|ed)?|pledge[sd]?|urge[sd]?|call(?:s|ed)?\s+(?:on|for)|respond(?:s|ed)|retaliate[sd]?|sanction(?:s|ed)|impose[sd]?|view(?:s|ed)|see[sn]?|back(?:s|ed)|support(?:s|ed)?|suppl(?:y|ies|ied)|summon(?:s|ed)|expel(?:s|led)|negotiat(?:e|es|ed|ing)|invade[sd]?|withdr[ae]ws?|confirm(?:s|ed)?|ready|keen|determined)\b)/u;
/** "relations between Moscow and New Delhi", "talks with Tehran", "says Moscow". */
const actedWith =
  /(?:\b(?:ties|relations?|relationship|talks?|negotiations|partnership|alliance|deal|agreement|accord|cooperation|dialogue|tensions?|war|conflict|dispute|summit|treaty|pact|trade)\s+(?:\p{L}+\s+){0,2}?(?:between|with)\s+(?:both\s+)?(?:the\s+)?(?:\p{Lu}[\p{L}.]*(?:\s\p{Lu}\p{L}+)?\s+and\s+)?|\b(?:says|said|according to|pressure on|sanctions (?:on|against)|accused|urged|warned)\s+)$/iu;

/** Whether a capital or country acts here as its government. */
const actsHere = (source: NameText, name: NameSpan): boolean =>
  acts.test(source.text.slice(name.end, name.end + 80)) ||
  (actedWith.test(source.text.slice(Math.max(0, name.start - 80), name.start)) &&
    // "talks with Moscow mayor Sobyanin" is about the mayor.
    !/^\s+\p{L}+\s+\p{Lu}/u.test(source.text.slice(name.end, name.end + 30)));

/** Codes of the countries that a text names, by name or nationality. */
const countriesOf = (source: NameText, names: readonly NameSpan[]): ReadonlySet<string> => {
  const known = gazetteer();
  return new Set(
    names.flatMap((name) => {
      const words = source.text.slice(name.start, name.end);
      return (known.country(words) ?? known.demonym(words))?.code ?? [];
    }),
  );
};

type Attributes = Pick<NameSpan, "country" | "ids" | "metonym">;

const placeAttributes = (words: string, mentioned: ReadonlySet<string>): Attributes => {
  const known = gazetteer();
  const country = known.country(words);
  if (country) return { country: country.code };
  const region = known.region(words);
  if (region) return region.country === undefined ? {} : { country: region.country };
  const cities = known.cities(
    words.replace(/^(?:central|downtown|eastern|western|northern|southern|greater)\s+/i, ""),
  );
  // A namesake counts only where its country is spoken of: Paris is in France unless the text is about Texas.
  const [largest] = cities;
  const near = cities.find((city) => mentioned.has(city.country));
  const city =
    largest?.capital === true || (largest?.population ?? 0) > 1_000_000 ? largest : (near ?? largest);
  return city ? { country: city.country, ids: [city.id] } : {};
};

/** Adds to places their country and id, and marks capitals and countries that stand for their government. */
export const describePlaces: NameLayer = (source, names) => {
  const mentioned = countriesOf(source, names);
  const known = gazetteer();
  return names.map((name): NameSpan => {
    const words = source.text.slice(name.start, name.end);
    if (name.type === "ORG") {
      const government = known.government(words);
      return government ? { ...name, country: government.code } : name;
    }
    if (name.type !== "PLACE") return name;
    const found = placeAttributes(words, mentioned);
    const governs = known.capital(words) ?? known.country(words);
    const ids = [...new Set([...(name.ids ?? []), ...(found.ids ?? [])])];
    return {
      ...name,
      ...found,
      ...(ids.length > 0 && { ids }),
      ...(governs && actsHere(source, name) && { metonym: true, country: governs.code }),
    };
  });
};
