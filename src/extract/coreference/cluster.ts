import type { EntityType } from "../../model/types.ts";
import type { DiscourseMention } from "./discourse.ts";

/** What is known so far of one entity of the article, while its mentions are read in order. */
export interface Cluster {
  readonly id: number;
  readonly members: readonly number[];
  readonly last: DiscourseMention;
  readonly lastIndex: number;
  readonly lastNameIndex: number;
  readonly type?: EntityType;
  readonly named: boolean;
  readonly female: number;
  readonly male: number;
  readonly neuter: number;
  readonly plural: number;
  readonly singular: number;
  readonly person: { readonly first: number; readonly second: number; readonly third: number };
  /** Folded words of its names, and heads and modifiers of its noun phrases and roles. */
  readonly nameWords: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

/** What a name brings from the rest of the article: its other names and its roles, wherever they stand. */
export interface NameFacts {
  readonly words: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly gender?: "female" | "male";
}

const union = (left: ReadonlySet<string>, right: Iterable<string>): ReadonlySet<string> =>
  new Set([...left, ...right]);

const none: ReadonlySet<string> = new Set();

/** The cluster with one more mention; `facts` are given for a name. */
export const withMention = (
  cluster: Cluster | undefined,
  id: number,
  mention: DiscourseMention,
  index: number,
  facts?: NameFacts,
): Cluster => {
  const gender = facts?.gender ?? mention.gender;
  const person = mention.pronoun?.person;
  const type =
    cluster?.type ??
    mention.type ??
    (mention.gender === "female" || mention.gender === "male" ? "PERSON" : undefined);
  const isName = mention.name !== undefined;
  const before = cluster?.person ?? { first: 0, second: 0, third: 0 };
  return {
    id,
    members: [...(cluster?.members ?? []), index],
    last: mention,
    lastIndex: index,
    lastNameIndex: isName ? index : (cluster?.lastNameIndex ?? -1),
    ...(type ? { type } : {}),
    named: isName || (cluster?.named ?? false),
    female: (cluster?.female ?? 0) + (gender === "female" ? 1 : 0),
    male: (cluster?.male ?? 0) + (gender === "male" ? 1 : 0),
    neuter: (cluster?.neuter ?? 0) + (gender === "neuter" ? 1 : 0),
    plural: (cluster?.plural ?? 0) + (mention.number === "plural" ? 1 : 0),
    singular: (cluster?.singular ?? 0) + (mention.number === "singular" ? 1 : 0),
    person: {
      first: before.first + (person === 1 ? 1 : 0),
      second: before.second + (person === 2 ? 1 : 0),
      third: before.third + (person === 3 || person === undefined ? 1 : 0),
    },
    nameWords: facts ? union(cluster?.nameWords ?? none, facts.words) : (cluster?.nameWords ?? none),
    heads: union(cluster?.heads ?? none, [...(mention.head ? [mention.head] : []), ...(facts?.roles ?? [])]),
    modifiers: mention.modifiers?.length
      ? union(cluster?.modifiers ?? none, mention.modifiers)
      : (cluster?.modifiers ?? none),
    countries: union(cluster?.countries ?? none, [...mention.countries, ...(facts?.countries ?? [])]),
  };
};
