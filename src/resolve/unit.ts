import type { EntityType } from "../model/types.ts";
import { typedKey, type Corpus } from "./corpus.ts";
import { domainOf, type Domain } from "./words.ts";
import { foldedWords } from "../util/fold.ts";

/** Chains of one name that are taken to be one entity: what comparison compares. */
export interface Unit {
  readonly type: EntityType;
  readonly key: string;
  readonly words: readonly string[];
  readonly weak: boolean;
  /** Indexes into the corpus, ascending: the first gives the unit its identity. */
  readonly members: readonly number[];
  readonly profile: Profile;
}

/** What is known of an entity beside its name. */
export interface Profile {
  readonly female: number;
  readonly male: number;
  readonly countries: ReadonlyMap<string, number>;
  /** Countries that its articles are about. */
  readonly settings: ReadonlyMap<string, number>;
  readonly domains: ReadonlyMap<Domain, number>;
  readonly roles: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly stories: ReadonlySet<string>;
  /** Typed keys named in the same articles, a bounded number of the least frequent. */
  readonly company: ReadonlySet<string>;
  /** Years of publication. */
  readonly first?: number;
  readonly last?: number;
}

const widestCompany = 48;
const perArticle = 24;

const yearOf = (date: string | undefined): number | undefined => {
  const year = date === undefined ? Number.NaN : Number(date.slice(0, 4));
  return Number.isInteger(year) ? year : undefined;
};

/** What else the article of a chain names, without the country-wide and the everyday; the rarest first. */
const companyOf = (corpus: Corpus, index: number): readonly string[] => {
  const record = corpus.records[index];
  if (!record) return [];
  const own = typedKey(record.type, corpus.keys[index]?.key ?? "");
  const others = new Set<string>();
  for (const other of corpus.articles.get(record.articleId) ?? []) {
    const key = corpus.keys[other];
    const type = corpus.records[other]?.type;
    if (other === index || !key || !type || key.weak) continue;
    const typed = typedKey(type, key.key);
    if (typed !== own) others.add(typed);
  }
  return [...others]
    .toSorted((a, b) => (corpus.frequency.get(a) ?? 0) - (corpus.frequency.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, perArticle);
};

const bump = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Adds up what some chains say. */
export const profileOf = (corpus: Corpus, members: readonly number[]): Profile => {
  const countries = new Map<string, number>();
  const settings = new Map<string, number>();
  const domains = new Map<Domain, number>();
  const roles = new Set<string>();
  const ids = new Set<string>();
  const stories = new Set<string>();
  const company = new Set<string>();
  let female = 0;
  let male = 0;
  let first: number | undefined;
  let last: number | undefined;
  for (const index of members) {
    const record = corpus.records[index];
    if (!record) continue;
    if (record.gender === "female") female += 1;
    if (record.gender === "male") male += 1;
    for (const country of record.countries) bump(countries, country);
    for (const country of corpus.settings.get(record.articleId) ?? []) bump(settings, country);
    for (const role of record.roles) {
      roles.add(role);
      for (const domain of new Set(foldedWords(role).flatMap((word) => domainOf.get(word) ?? []))) {
        bump(domains, domain);
      }
    }
    for (const id of record.ids) ids.add(id);
    stories.add(record.storyId ?? record.articleId);
    if (company.size < widestCompany) {
      for (const key of companyOf(corpus, index)) if (company.size < widestCompany) company.add(key);
    }
    const year = yearOf(record.publishedAt);
    if (year !== undefined) {
      first = Math.min(first ?? year, year);
      last = Math.max(last ?? year, year);
    }
  }
  return {
    female,
    male,
    countries,
    settings,
    domains,
    roles,
    ids,
    stories,
    company,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
};

const joinCounts = <K>(
  left: ReadonlyMap<K, number>,
  right: ReadonlyMap<K, number>,
): ReadonlyMap<K, number> => {
  const sum = new Map(left);
  for (const [key, count] of right) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
};

const joinSets = (
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  limit: number,
): ReadonlySet<string> => {
  const sum = new Set(left);
  for (const value of right) if (sum.size < limit) sum.add(value);
  return sum;
};

/** The profile of two groups together. */
export const joinProfiles = (left: Profile, right: Profile): Profile => {
  const firsts = [left.first, right.first].filter((year) => year !== undefined);
  const lasts = [left.last, right.last].filter((year) => year !== undefined);
  return {
    female: left.female + right.female,
    male: left.male + right.male,
    countries: joinCounts(left.countries, right.countries),
    settings: joinCounts(left.settings, right.settings),
    domains: joinCounts(left.domains, right.domains),
    roles: joinSets(left.roles, right.roles, 200),
    ids: joinSets(left.ids, right.ids, 50),
    stories: joinSets(left.stories, right.stories, 2000),
    company: joinSets(left.company, right.company, widestCompany * 4),
    ...(firsts.length > 0 ? { first: Math.min(...firsts) } : {}),
    ...(lasts.length > 0 ? { last: Math.max(...lasts) } : {}),
  };
};
