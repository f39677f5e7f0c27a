import { foldedWords } from "../../util/fold.ts";
import { withMention, type Cluster, type NameFacts } from "./cluster.ts";
import type { Discourse, DiscourseMention } from "./discourse.ts";
import {
  candidateFeatures,
  genderAgrees,
  mentionFeatures,
  numberAgrees,
  pairFeatures,
  typeAgrees,
} from "./features.ts";

/** A choice to make: rows of features, the first of which is "an entity of its own". */
export interface Decision {
  readonly mention: number;
  readonly rows: readonly (readonly number[])[];
  /** Cluster of each row but the first. */
  readonly clusters: readonly Cluster[];
}

/** Chooses a row: 0 for an entity of its own. */
export type Policy = (decision: Decision) => { readonly row: number; readonly score: number };

export interface AnaphorLink {
  readonly mention: number;
  readonly antecedent: number;
  readonly score: number;
  readonly reason: string;
}

const widest = 24;
const firstPersonReach = 60;

const agreesOrUnknown = (mention: DiscourseMention, cluster: Cluster): boolean =>
  genderAgrees(mention, cluster) !== false &&
  numberAgrees(mention, cluster) !== false &&
  typeAgrees(mention, cluster) !== false;

/** Contradictions that no score may override: two genders told, an animate pronoun for a thing, a thing's for a person. */
const possible = (mention: DiscourseMention, cluster: Cluster): boolean => {
  const { pronoun } = mention;
  if (cluster.last.start < mention.end && mention.start < cluster.last.end) return false;
  if (pronoun?.person === 3 && pronoun.number === "singular") {
    if (pronoun.gender === "neuter") return cluster.type !== "PERSON";
    if (cluster.type !== undefined && cluster.type !== "PERSON") return false;
    return genderAgrees(mention, cluster) !== false;
  }
  if (pronoun) return pronoun.person === 3 || cluster.type === undefined || cluster.type !== "EVENT";
  if (mention.type === "PERSON" || cluster.type === "PERSON") {
    if (cluster.type !== undefined && mention.type !== cluster.type) return false;
    if (mention.gender && genderAgrees(mention, cluster) === false) return false;
    return !(mention.number === "plural" && cluster.named && cluster.type === "PERSON");
  }
  if (mention.type === "EVENT" || cluster.type === "EVENT") {
    return cluster.type === undefined || mention.type === cluster.type;
  }
  return true;
};

/** "The company", said bare, where the article has named one organisation only: nothing else can be meant. */
const onlyOrganization = (mention: DiscourseMention, active: readonly Cluster[]): Cluster | undefined => {
  if (mention.type !== "ORG" || mention.number === "plural" || (mention.modifiers?.length ?? 0) > 0)
    return undefined;
  if (mention.determiner !== "definite" && mention.determiner !== "demonstrative") return undefined;
  const [only, other] = active.filter((cluster) => cluster.named && cluster.type === "ORG");
  return only && !other && mention.sentence - only.last.sentence <= 3 ? only : undefined;
};

const reach = (mention: DiscourseMention, cluster: Cluster): boolean => {
  const sentences = mention.sentence - cluster.last.sentence;
  if (mention.pronoun?.person === 3) return sentences <= 6;
  if (mention.pronoun) return sentences <= firstPersonReach;
  return cluster.named || sentences <= 15;
};

const reasonFor = (mention: DiscourseMention, cluster: Cluster, speaker: boolean): string => {
  if (mention.pronoun) {
    if (speaker && mention.pronoun.person === 1) return "speaker of the quotation around it";
    return `pronoun that agrees with ${cluster.named ? "a name" : "a phrase"} before it`;
  }
  return mention.determiner === "indefinite"
    ? "describes the name beside it"
    : "noun phrase for an earlier name";
};

/**
 * Reads an article's mentions in order and ties pronouns and noun phrases to the clusters before them, one
 * choice at a time (mention ranking against clusters, after Rahman and Ng 2009). Names are tied already:
 * `chainOf` gives the chain of each, and `facts` what is known of it from the whole article.
 */
export const linkAnaphors = (
  text: string,
  discourse: Discourse,
  chainOf: readonly number[],
  facts: readonly NameFacts[],
  policy: Policy,
): readonly AnaphorLink[] => {
  const { mentions, speakers } = discourse;
  const clusters = new Map<number, Cluster>();
  const clusterOf: (number | undefined)[] = [];
  const copies = new Map<string, number>();
  const links: AnaphorLink[] = [];
  const firstNamed = mentions.find((mention) => mention.name !== undefined && mention.type === "PERSON");
  const chain = (mention: DiscourseMention): number | undefined =>
    mention.name === undefined ? undefined : chainOf[mention.name];
  const topic = firstNamed && chain(firstNamed);
  let next = chainOf.length;
  for (const [index, mention] of mentions.entries()) {
    const named = chain(mention);
    if (named !== undefined) {
      clusters.set(named, withMention(clusters.get(named), named, mention, index, facts[named]));
      clusterOf[index] = named;
      continue;
    }
    const key = (mention.head ?? mention.text).toLowerCase();
    const speaker = mention.quote >= 0 ? speakers[mention.quote] : undefined;
    const speakerMention = speaker === undefined ? undefined : mentions[speaker];
    const speakerCluster =
      speaker === undefined ? undefined : (clusterOf[speaker] ?? (speakerMention && chain(speakerMention)));
    if (
      speaker !== undefined &&
      speaker !== index &&
      mention.pronoun?.person === 1 &&
      mention.number === "singular"
    ) {
      // Who speaks is settled by the quotation, also where the name comes after it.
      links.push({
        mention: index,
        antecedent: speaker,
        score: 0.9,
        reason: "speaker of the quotation around it",
      });
      const known = speakerCluster === undefined ? undefined : clusters.get(speakerCluster);
      const id = known?.id ?? next++;
      clusters.set(id, withMention(known, id, mention, index));
      clusterOf[index] = id;
      continue;
    }
    const active = [...clusters.values()]
      .filter((cluster) => possible(mention, cluster) && reach(mention, cluster))
      .toSorted((a, b) => b.lastIndex - a.lastIndex)
      .slice(0, widest);
    const agreeing = active.filter((cluster) => agreesOrUnknown(mention, cluster));
    const own = mentionFeatures(mention, copies.get(key) ?? 0);
    const rows = active.map((cluster) => {
      const gap = text.slice(cluster.last.end, mention.start);
      const rank = agreeing.indexOf(cluster);
      return candidateFeatures(
        own,
        pairFeatures(mention, cluster, {
          index,
          rank: rank < 0 ? agreeing.length : rank,
          agreeing: agreeing.length,
          speaker: cluster.id === speakerCluster,
          share: cluster.members.length / (index + 1),
          firstNamed: cluster.id === topic,
          ...(gap.length < 24 ? { between: gap.trim().toLowerCase() } : {}),
        }),
      );
    });
    const choice = policy({ mention: index, rows: [candidateFeatures(own), ...rows], clusters: active });
    copies.set(key, (copies.get(key) ?? 0) + 1);
    const chosen = active[choice.row - 1] ?? onlyOrganization(mention, active);
    const id = chosen?.id ?? next++;
    if (chosen) {
      links.push({
        mention: index,
        antecedent: chosen.lastIndex,
        score: choice.row === 0 ? 0.6 : choice.score,
        reason: reasonFor(mention, chosen, chosen.id === speakerCluster),
      });
    }
    clusters.set(id, withMention(chosen, id, mention, index));
    clusterOf[index] = id;
  }
  return links;
};

/** What is known of each chain of names, from all of its mentions. */
export const nameFactsOf = (
  discourse: Discourse,
  chainOf: readonly number[],
  roles: readonly (string | undefined)[],
): readonly NameFacts[] => {
  const facts = new Map<
    number,
    { words: Set<string>; roles: Set<string>; countries: Set<string>; genders: string[] }
  >();
  for (const mention of discourse.mentions) {
    if (mention.name === undefined) continue;
    const chain = chainOf[mention.name];
    if (chain === undefined) continue;
    const known = facts.get(chain) ?? {
      words: new Set(),
      roles: new Set(),
      countries: new Set(),
      genders: [],
    };
    facts.set(chain, known);
    for (const word of mention.words) known.words.add(word);
    for (const word of foldedWords(roles[mention.name] ?? "")) known.roles.add(word);
    for (const country of mention.countries) known.countries.add(country);
    if (mention.gender) known.genders.push(mention.gender);
  }
  const result: NameFacts[] = [];
  for (const [chain, { words, roles: told, countries, genders }] of facts) {
    const female = genders.filter((gender) => gender === "female").length;
    const male = genders.filter((gender) => gender === "male").length;
    const gender = female === male ? undefined : female > male ? ("female" as const) : ("male" as const);
    result[chain] = { words, roles: told, countries, ...(gender ? { gender } : {}) };
  }
  return result;
};
