import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameLayer, NameSpan } from "./names.ts";

/** "West African", "pro-Russian", "South Asians": of a people or part of the world, no place itself. */
const peoples =
  /^(?:\p{L}+[ -])?(?:Africans?|Asians?|Americans?|Europeans?|Arabs?|Arabian|Arabic|Westerners?|Easterners?|Muslims?|Christians?|Hindus?|Jews?|Jewish|Islamic|Buddhists?|Catholics?|Sunnis?|Shias?|Kurds?|Kurdish|Russian-speaking)$/u;

/** Reads names that are nationalities as such, and countries that were taken for people or events as places. */
export const readNationalities: NameLayer = ({ text }, names) =>
  names.map((name): NameSpan => {
    if (name.type === "NORP" || name.type === "MISC" || name.layer === "lexicon") return name;
    const words = text.slice(name.start, name.end);
    const known = gazetteer();
    const country = known.country(words);
    if (name.type !== "PERSON" && !country && (known.demonym(words) || peoples.test(words))) {
      return { ...name, type: "NORP", layer: "nationality" };
    }
    // A country that is an organisation is a team or a government: the encoder's reading stays.
    if (
      name.type !== "PLACE" &&
      name.type !== "ORG" &&
      country &&
      !known.isGivenName(words) &&
      /^\p{Lu}/u.test(words)
    ) {
      return { ...name, type: "PLACE", layer: "gazetteer" };
    }
    return name;
  });
