import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameLayer, NameSpan } from "./names.ts";

const isWhole = (words: string): boolean => {
  const known = gazetteer();
  return (
    known.country(words) !== undefined || known.region(words) !== undefined || known.cities(words).length > 0
  );
};

/** Where the country or state begins that stands behind a city of its own ("San Pedro Sula Honduras"). */
const wholeBehind = (words: string): number | undefined => {
  const known = gazetteer();
  for (const space of words.matchAll(/\s+(?=\p{L})/gu)) {
    const [city, whole] = [words.slice(0, space.index), words.slice(space.index + space[0].length)];
    const code = known.country(whole)?.code ?? known.region(whole)?.country;
    if (code !== undefined && known.cities(city).some((each) => each.country === code))
      return words.length - whole.length;
  }
  return undefined;
};

/** Cuts a city from its country or state where no comma stands between them. */
export const splitPlaceRuns: NameLayer = ({ text }, names) =>
  names.flatMap((name): readonly NameSpan[] => {
    const words = text.slice(name.start, name.end);
    if (name.type !== "PLACE" || name.layer === "lexicon" || !/\s/.test(words) || isWhole(words))
      return [name];
    const at = wholeBehind(words);
    if (at === undefined) return [name];
    const city = words.slice(0, at).trimEnd();
    return [
      { ...name, end: name.start + city.length, layer: "place-run" },
      { ...name, start: name.start + at, layer: "place-run" },
    ];
  });
