import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { Entity } from "../model/entity.ts";
import { byCodeUnit } from "../util/compare.ts";
import { foldedWords } from "../util/fold.ts";

const nameOf = (entity: Entity): string => foldedWords(entity.name).join(" ");

/** Whether a name says its country by itself ("Egyptian Parliament"). */
const saysCountry = (name: string): boolean => {
  const known = gazetteer();
  return foldedWords(name).some((word) => known.demonym(word) ?? known.country(word));
};

/** "Parliament (Egypt)": bodies of one name get their country behind it, where the corpus has more than one of them. */
export const qualifyNames = (entities: readonly Entity[]): readonly Entity[] => {
  const counts = new Map<string, number>();
  for (const entity of entities) {
    if (entity.type === "ORG") counts.set(nameOf(entity), (counts.get(nameOf(entity)) ?? 0) + 1);
  }
  return entities.map((entity) => {
    const [country, another] = entity.countries;
    if (entity.type !== "ORG" || country === undefined || another !== undefined) return entity;
    if ((counts.get(nameOf(entity)) ?? 0) < 2 || saysCountry(entity.name)) return entity;
    const within = gazetteer().countryByCode(country)?.name;
    if (within === undefined) return entity;
    const aliases = [...new Set([...entity.aliases, entity.name])].toSorted(byCodeUnit);
    return { ...entity, name: `${entity.name} (${within})`, aliases };
  });
};
