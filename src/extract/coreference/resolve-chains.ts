import type { AnnotatedArticle } from "../../model/annotation.ts";
import type { Chain } from "../../model/chain.ts";
import { mentionId, type Mention } from "../../model/mention.ts";
import { buildChains } from "./build-chains.ts";
import { readDiscourse, type DiscourseMention } from "./discourse.ts";
import { linkAnaphors, nameFactsOf, type AnaphorLink } from "./link-anaphors.ts";
import { linkNames, type NameLink } from "./link-names.ts";
import { readMetonyms } from "./metonymy.ts";
import { rankerPolicy, readRanker, type RankerWeights } from "./ranker.ts";

/** What coreference finds in one article: its mentions in order of the text, each in exactly one chain. */
export interface ArticleChains {
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
}

let shared: RankerWeights | undefined;

/** Chain index of each name, from links between names alone. */
const chainIndexes = (names: readonly Mention[], links: readonly NameLink[]): readonly number[] => {
  const place = new Map(names.map((name, index) => [name.id, index]));
  const chainOf: number[] = [];
  for (const [chain, { links: members }] of buildChains(names, links).entries()) {
    for (const member of members) {
      const index = place.get(member.mention);
      if (index !== undefined) chainOf[index] = chain;
    }
  }
  return chainOf;
};

interface Merged {
  readonly mentions: readonly Mention[];
  readonly links: readonly NameLink[];
  readonly genders: readonly Chain["gender"][];
}

/** A link between places of the merged order; none where an end was left out. */
const placed = (places: ReadonlyMap<number, number>, link: NameLink | AnaphorLink): readonly NameLink[] => {
  const mention = places.get(link.mention);
  const antecedent = places.get(link.antecedent);
  return mention === undefined || antecedent === undefined ? [] : [{ ...link, mention, antecedent }];
};

/** Names and the phrases and pronouns that reach a name, in one order; an unnamed group says nothing of anyone and is left out. */
const merge = (
  annotated: AnnotatedArticle,
  names: readonly Mention[],
  nameLinks: readonly NameLink[],
  discourse: readonly DiscourseMention[],
  anaphorLinks: readonly AnaphorLink[],
): Merged => {
  const linkOf = new Map(anaphorLinks.map((link) => [link.mention, link]));
  /** The name that a mention leads to; links lead back, but for speakers named after their words. */
  const rootOf = (index: number, steps = discourse.length): number | undefined => {
    if (discourse[index]?.name !== undefined) return index;
    const link = linkOf.get(index);
    return link === undefined || steps === 0 ? undefined : rootOf(link.antecedent, steps - 1);
  };
  const mentions: Mention[] = [];
  const genders: Chain["gender"][] = [];
  const placeOf = new Map<number, number>();
  const placeOfName = new Map<number, number>();
  const { article } = annotated;
  for (const [index, mention] of discourse.entries()) {
    const name = mention.name === undefined ? undefined : names[mention.name];
    const root = rootOf(index);
    const rootName = root === undefined ? undefined : names[discourse[root]?.name ?? -1];
    if (!name && !rootName) continue;
    placeOf.set(index, mentions.length);
    if (mention.name !== undefined) placeOfName.set(mention.name, mentions.length);
    genders.push(mention.gender === "neuter" ? undefined : mention.gender);
    mentions.push(
      name ?? {
        id: mentionId(article.id, mention.start, mention.end),
        start: mention.start,
        end: mention.end,
        text: article.text.slice(mention.start, mention.end),
        sentence: mention.sentence,
        kind: mention.pronoun ? "pronoun" : "nominal",
        type: rootName?.type ?? "PERSON",
        confidence: linkOf.get(index)?.score ?? 0,
        layer: "coreference",
      },
    );
  }
  return {
    mentions,
    genders,
    links: [
      ...nameLinks.flatMap((link) => placed(placeOfName, link)),
      ...anaphorLinks.flatMap((link) => placed(placeOf, link)),
    ],
  };
};

/**
 * Resolves the mentions of one article to chains, one for each entity it speaks of: names by rules, then
 * pronouns and noun phrases by a trained ranker over the chains before them. Deterministic.
 */
export const resolveChains = (
  annotated: AnnotatedArticle,
  weights: RankerWeights = (shared ??= readRanker()),
): ArticleChains => {
  const sorted = annotated.mentions.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const names = readMetonyms(annotated, sorted);
  const nameLinks = linkNames(names);
  const chainOf = chainIndexes(names, nameLinks);
  const discourse = readDiscourse({ ...annotated, tokens: annotated.tokens, mentions: names });
  const facts = nameFactsOf(
    discourse,
    chainOf,
    names.map((name) => name.role),
  );
  const anaphors = linkAnaphors(annotated.article.text, discourse, chainOf, facts, rankerPolicy(weights));
  const { mentions, links, genders } = merge(annotated, names, nameLinks, discourse.mentions, anaphors);
  return { mentions, chains: buildChains(mentions, links, genders) };
};
