import type { EntityType } from "../model/types.ts";

/** An entity of a register or watch list. Its names are always recognised, and its ids tie mentions of it together in resolution. */
export interface KnownEntity {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /** The list's own id first ("opensanctions:NK-abc"), then Wikidata's and others. */
  readonly ids: readonly string[];
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countries: readonly string[];
}

const fold = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** The same entities without empty or repeated names, in order of first id, then of name; entries that share an id are one. */
export const mergeKnown = (entities: readonly KnownEntity[]): readonly KnownEntity[] => {
  const merged = new Map<string, KnownEntity>();
  for (const entity of entities) {
    const name = fold(entity.name);
    if (name === "") continue;
    const key = entity.ids[0] ?? `${entity.type} ${name}`;
    const before = merged.get(key);
    const names = [...(before ? [before.name, ...before.aliases] : []), name, ...entity.aliases.map(fold)];
    const [first = name, ...aliases] = [...new Set(names.filter((each) => each !== ""))];
    merged.set(key, {
      name: first,
      type: before?.type ?? entity.type,
      aliases,
      ids: [...new Set([...(before?.ids ?? []), ...entity.ids])],
      countries: [...new Set([...(before?.countries ?? []), ...entity.countries])],
    });
  }
  return [...merged.entries()]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, entity]) => entity);
};
