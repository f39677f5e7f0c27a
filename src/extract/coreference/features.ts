import { gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Cluster } from "./cluster.ts";
import type { DiscourseMention } from "./discourse.ts";
import { headNoun } from "./head-nouns.ts";

/** What the scorer needs beyond the pair. */
export interface PairContext {
  readonly index: number;
  /** Rank of the cluster among the active ones that agree with the mention, the most recent first. */
  readonly rank: number;
  readonly agreeing: number;
  /** The cluster that speaks the quotation around the mention. */
  readonly speaker: boolean;
  /** The words between the cluster's last mention and this one, folded, where they are few. */
  readonly between?: string;
  /** Share of the mentions so far that are the cluster's. */
  readonly share: number;
  readonly firstNamed: boolean;
}

/** Yes, no, or not known, as two numbers of which at most one is 1. */
const ternary = (value: boolean | undefined): readonly [number, number] => [
  value === true ? 1 : 0,
  value === false ? 1 : 0,
];

/** Whether the genders can be one; undefined where one side tells none. */
export const genderAgrees = (mention: DiscourseMention, cluster: Cluster): boolean | undefined => {
  if (mention.gender === undefined) return undefined;
  const told = Math.max(cluster.female, cluster.male, cluster.neuter);
  if (told > 0) return cluster[mention.gender] === told;
  if (cluster.type === undefined) return undefined;
  return cluster.type === "PERSON"
    ? mention.gender === "neuter"
      ? false
      : undefined
    : mention.gender === "neuter";
};

/** Whether the numbers can be one; undefined where one side tells none. Groups take "they" as well as "it". */
export const numberAgrees = (mention: DiscourseMention, cluster: Cluster): boolean | undefined => {
  if (mention.number === "either" || cluster.plural + cluster.singular === 0) return undefined;
  if (mention.number === "plural")
    return cluster.plural > 0 ? true : cluster.type === "PERSON" ? false : undefined;
  return cluster.singular >= cluster.plural;
};

/** Whether the types can be one. Organisations and places stand for each other ("the country" acts). */
export const typeAgrees = (mention: DiscourseMention, cluster: Cluster): boolean | undefined => {
  const type =
    mention.type ?? (mention.gender === "female" || mention.gender === "male" ? "PERSON" : undefined);
  if (type === undefined || cluster.type === undefined) return undefined;
  return type === cluster.type;
};

const countryHeads: ReadonlySet<string> = new Set(["country", "nation", "republic", "kingdom", "homeland"]);
const cityHeads: ReadonlySet<string> = new Set([
  "city",
  "town",
  "capital",
  "metropolis",
  "village",
  "hometown",
]);

/** Whether a noun like "country" or "city" fits what the gazetteer says of the cluster's names. */
const placeKindAgrees = (mention: DiscourseMention, cluster: Cluster): boolean | undefined => {
  if (mention.head === undefined || !cluster.named) return undefined;
  const wantsCountry = countryHeads.has(mention.head);
  const wantsCity = cityHeads.has(mention.head);
  if (!wantsCountry && !wantsCity) return undefined;
  const name = [...cluster.nameWords].join(" ");
  const country = gazetteer().country(name) !== undefined;
  const city = gazetteer().cities(name).length > 0;
  if (!country && !city) return undefined;
  return wantsCountry ? country : city;
};

const singular = (word: string): string => (word.endsWith("s") ? word.slice(0, -1) : word);

const bucket = (value: number, edges: readonly number[]): readonly number[] =>
  edges.map((edge, index) =>
    value >= edge && value < (edges[index + 1] ?? Number.POSITIVE_INFINITY) ? 1 : 0,
  );

const flag = (value: boolean): number => (value ? 1 : 0);

/** What the mention itself is, the same for every candidate. */
export const mentionFeatures = (mention: DiscourseMention, copies: number): readonly number[] => {
  const { pronoun } = mention;
  const word = mention.text.toLowerCase();
  const nominal = pronoun === undefined;
  return [
    flag(pronoun?.person === 3 && pronoun.gender === "male"),
    flag(pronoun?.person === 3 && pronoun.gender === "female"),
    flag(pronoun?.person === 3 && pronoun.gender === "neuter"),
    flag(pronoun?.person === 3 && pronoun.gender === undefined),
    flag(pronoun?.person === 1 && pronoun.number === "singular"),
    flag(pronoun?.person === 1 && pronoun.number === "plural"),
    flag(pronoun?.person === 2),
    flag(pronoun?.case === "subject"),
    flag(pronoun?.case === "possessive"),
    flag(pronoun?.case === "reflexive"),
    flag(word === "it"),
    flag(nominal && mention.determiner === "definite"),
    flag(nominal && mention.determiner === "demonstrative"),
    flag(nominal && mention.determiner === "possessive"),
    flag(nominal && mention.determiner === "indefinite"),
    flag(nominal && mention.type === "PERSON"),
    flag(nominal && mention.type === "ORG"),
    flag(nominal && mention.type === "PLACE"),
    flag(nominal && mention.type === "EVENT"),
    flag(nominal && mention.number === "plural"),
    flag(nominal && (mention.modifiers?.length ?? 0) === 0),
    flag(mention.quote >= 0),
    flag(mention.subject),
    flag(nominal && mention.countries.length > 0),
    Math.min(1, copies / 4),
  ];
};

/** What the mention and the cluster are to each other. */
export const pairFeatures = (
  mention: DiscourseMention,
  cluster: Cluster,
  context: PairContext,
): readonly number[] => {
  const { last } = cluster;
  const sentences = mention.sentence - last.sentence;
  const overlap = (mention.modifiers ?? []).filter(
    (word) => cluster.nameWords.has(word) || cluster.modifiers.has(word),
  );
  const { head } = mention;
  const headInName = head !== undefined && cluster.nameWords.has(singular(head));
  const headKnown = head !== undefined && cluster.heads.has(head);
  const otherHead = head !== undefined && cluster.heads.size > 0 && !headKnown;
  const ownKind =
    head !== undefined && !headInName && [...cluster.nameWords].some((word) => headNoun(word) !== undefined);
  const sharedCountry = mention.countries.some((country) => cluster.countries.has(country));
  const sameQuote = mention.quote === last.quote;
  return [
    1,
    ...bucket(sentences, [0, 1, 2, 3, 5, 9]),
    Math.log1p(context.index - cluster.lastIndex) / 4,
    ...bucket(context.rank, [0, 1, 2, 4]),
    flag(context.agreeing === 1),
    ...ternary(genderAgrees(mention, cluster)),
    ...ternary(numberAgrees(mention, cluster)),
    ...ternary(typeAgrees(mention, cluster)),
    ...ternary(placeKindAgrees(mention, cluster)),
    flag(cluster.type === "PERSON"),
    flag(cluster.type === "ORG"),
    flag(cluster.type === "PLACE"),
    flag(cluster.type === "EVENT"),
    flag(cluster.named),
    flag(cluster.named && context.index - cluster.lastNameIndex > 12),
    flag(last.name !== undefined),
    flag(last.pronoun !== undefined),
    flag(last.pronoun === undefined && last.name === undefined),
    flag(last.pronoun?.person === 3),
    flag(
      last.pronoun !== undefined &&
        mention.pronoun !== undefined &&
        last.pronoun.person === mention.pronoun.person &&
        last.pronoun.gender === mention.pronoun.gender &&
        last.pronoun.number === mention.pronoun.number,
    ),
    flag(last.pronoun?.person === 1 && mention.pronoun?.person === 2),
    flag(last.pronoun?.person === 2 && mention.pronoun?.person === 1),
    flag(last.subject),
    flag(last.subject && sentences === 0),
    flag(last.subject && sentences === 1),
    flag(sentences === 0 && mention.token - last.token <= 2),
    flag(
      sentences === 0 && mention.pronoun?.case === "object" && last.subject && mention.token - last.token < 6,
    ),
    flag(sentences === 0 && mention.pronoun?.case === "reflexive" && last.subject),
    flag(sameQuote && mention.quote >= 0),
    flag(!sameQuote),
    flag(context.speaker),
    flag(context.speaker && mention.pronoun?.person === 1),
    flag(cluster.person.first > 0),
    flag(cluster.person.second > 0),
    Math.min(1, Math.log1p(cluster.members.length) / 4),
    context.share,
    flag(context.firstNamed),
    flag(headKnown),
    flag(otherHead),
    flag(headInName),
    flag(ownKind),
    Math.min(1, overlap.length / 2),
    flag((mention.modifiers?.length ?? 0) > 0 && overlap.length === 0),
    flag(sharedCountry),
    flag(mention.countries.length > 0 && cluster.countries.size > 0 && !sharedCountry),
    flag(context.between === ","),
    flag(context.between === ""),
    flag(
      /^(?:,? ?(?:who|which)?,? ?(?:is|was|are|were|became|remains|has been|will be)(?: also| now)?)$/.test(
        context.between ?? "x",
      ),
    ),
    flag(
      context.between === "(" ||
        context.between === "–" ||
        context.between === "-" ||
        context.between === "as",
    ),
    flag(context.between === "and" || context.between === "or"),
    flag(
      context.between === "of" ||
        context.between === "to" ||
        context.between === "with" ||
        context.between === "from",
    ),
  ];
};

const sizes = { mention: 25, pair: 63 } as const;

/** Length of what `candidateFeatures` gives. */
export const featureCount = sizes.mention + sizes.pair;

/** One row for the scorer: the mention, and the pair or (for "starts an entity of its own") nothing. */
export const candidateFeatures = (
  mention: readonly number[],
  pair?: readonly number[],
): readonly number[] => [...mention, ...(pair ?? Array.from({ length: sizes.pair }, () => 0))];
