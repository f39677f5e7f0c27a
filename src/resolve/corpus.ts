import type { ChainRecord } from "../model/entity.ts";
import { nameKey, type NameKey } from "./name-key.ts";

/** The chains of a corpus in order of id, with what their articles say around them. */
export interface Corpus {
  readonly records: readonly ChainRecord[];
  /** Key of each record's name. */
  readonly keys: readonly NameKey[];
  /** Records of each article. */
  readonly articles: ReadonlyMap<string, readonly number[]>;
  /** In how many articles a type and key occur. */
  readonly frequency: ReadonlyMap<string, number>;
}

export const typedKey = (type: string, key: string): string => `${type}\t${key}`;

const empty: readonly string[] = [];

/** Countries that an article names, the one with most mentions first; ties in order of code. */
const countriesOf = (
  records: readonly ChainRecord[],
  keyOf: (record: ChainRecord) => NameKey,
): readonly string[] => {
  const counts = new Map<string, number>();
  for (const record of records) {
    const own = record.type === "PLACE" ? keyOf(record).country : undefined;
    for (const country of new Set([...record.countries, ...(own ? [own] : [])])) {
      counts.set(country, (counts.get(country) ?? 0) + record.mentions);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country);
};

/** Reads records in order of id into a corpus. */
export const readCorpus = (records: readonly ChainRecord[]): Corpus => {
  const articles = new Map<string, number[]>();
  for (const [index, record] of records.entries()) {
    const known = articles.get(record.articleId);
    if (known) known.push(index);
    else articles.set(record.articleId, [index]);
  }
  const cache = new Map<string, NameKey>();
  const cached = (record: ChainRecord, context: readonly string[]): NameKey => {
    // Only places and bodies that every country has depend on the article.
    const around = record.type === "PLACE" || record.type === "ORG" ? (context[0] ?? "") : "";
    const id = `${record.type}\t${record.name}\t${record.countries.join(",")}\t${around}`;
    const known = cache.get(id);
    if (known) return known;
    const made = nameKey(record.name, record.type, record.countries, around === "" ? empty : [around]);
    cache.set(id, made);
    return made;
  };
  const keys: NameKey[] = Array.from({ length: records.length });
  const frequency = new Map<string, number>();
  for (const members of articles.values()) {
    const chains = members.flatMap((index) => records[index] ?? []);
    const context = countriesOf(chains, (record) => cached(record, empty));
    for (const index of members) {
      const record = records[index];
      if (!record) continue;
      const key = cached(record, context);
      keys[index] = key;
      const typed = typedKey(record.type, key.key);
      frequency.set(typed, (frequency.get(typed) ?? 0) + 1);
    }
  }
  return { records, keys, articles, frequency };
};
