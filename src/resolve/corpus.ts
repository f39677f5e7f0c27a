import type { ChainRecord } from "../model/entity.ts";
import { nameKey, type NameKey } from "./name-key.ts";

/** The chains of a corpus in order of id, with what their articles say around them. */
export interface Corpus {
  readonly records: readonly ChainRecord[];
  /** Key of each record's name. */
  readonly keys: readonly NameKey[];
  /** Records of each article. */
  readonly articles: ReadonlyMap<string, readonly number[]>;
  /** The countries that each article names most, at most three, and that of its outlet. */
  readonly settings: ReadonlyMap<string, readonly string[]>;
  /** In how many articles a type and key occur. */
  readonly frequency: ReadonlyMap<string, number>;
}

export const typedKey = (type: string, key: string): string => `${type}\t${key}`;

const empty: readonly string[] = [];

type Counted = readonly (readonly [country: string, mentions: number])[];

/** Countries that an article names with their mentions, the one with most first; ties in order of code. */
const countriesOf = (records: readonly ChainRecord[], keyOf: (record: ChainRecord) => NameKey): Counted => {
  const counts = new Map<string, number>();
  for (const record of records) {
    const own = record.type === "PLACE" ? keyOf(record).country : undefined;
    for (const country of new Set([...record.countries, ...(own ? [own] : [])])) {
      counts.set(country, (counts.get(country) ?? 0) + record.mentions);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};

const widestSetting = 3;
const homeFrom = 3;
const homeShare = 0.6;

/** The country that an outlet writes about in most of its articles, where one stands out. */
const homesOf = (
  articles: ReadonlyMap<string, readonly ChainRecord[]>,
  contexts: ReadonlyMap<string, Counted>,
): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const [article, [first]] of articles) {
    const country = contexts.get(article)?.[0]?.[0];
    if (!first || first.outlet === "" || country === undefined) continue;
    const known = counts.get(first.outlet) ?? new Map<string, number>();
    known.set(country, (known.get(country) ?? 0) + 1);
    counts.set(first.outlet, known);
  }
  const homes = new Map<string, string>();
  for (const [outlet, countries] of counts) {
    const all = [...countries.values()].reduce((sum, count) => sum + count, 0);
    const [best] = [...countries].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (best && best[1] >= homeFrom && best[1] >= homeShare * all) homes.set(outlet, best[0]);
  }
  return homes;
};

/** Where an article plays: its own outlet's country where that is named about as often as any, as "Parliament" is then the outlet's own. */
const settingOf = (told: Counted, home: string | undefined): readonly string[] => {
  const countries = told.map(([country]) => country);
  if (home === undefined) return countries;
  const most = told[0]?.[1] ?? 0;
  const own = told.find(([country]) => country === home)?.[1] ?? 0;
  return most === 0 || 2 * own >= most
    ? [home, ...countries.filter((country) => country !== home)]
    : countries;
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
  const chainsOf = new Map(
    [...articles].map(([article, members]) => [article, members.flatMap((index) => records[index] ?? [])]),
  );
  const contexts = new Map(
    [...chainsOf].map(([article, chains]) => [
      article,
      countriesOf(chains, (record) => cached(record, empty)),
    ]),
  );
  const homes = homesOf(chainsOf, contexts);
  for (const [article, members] of articles) {
    const home = homes.get(records[members[0] ?? -1]?.outlet ?? "");
    const context = settingOf(contexts.get(article) ?? [], home);
    for (const index of members) {
      const record = records[index];
      if (!record) continue;
      const key = cached(record, context);
      keys[index] = key;
      const typed = typedKey(record.type, key.key);
      frequency.set(typed, (frequency.get(typed) ?? 0) + 1);
    }
  }
  const settings = new Map(
    [...contexts].map(([article, told]) => {
      const home = homes.get(chainsOf.get(article)?.[0]?.outlet ?? "");
      const countries = told.slice(0, widestSetting).map(([country]) => country);
      return [article, home === undefined || countries.includes(home) ? countries : [...countries, home]];
    }),
  );
  return { records, keys, articles, settings, frequency };
};
