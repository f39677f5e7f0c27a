import type { AnnotatedArticle, Sentence, Token } from "../model/annotation.ts";
import type { Chain } from "../model/chain.ts";
import { mentionId, type Mention } from "../model/mention.ts";
import type { EntityType } from "../model/types.ts";
import { doubtfulPronouns } from "./coreference/doubtful.ts";
import { nounClass } from "./lexicon/noun-class.ts";
import type { NounPhrase } from "./syntax/noun-phrase.ts";
import { parseSentence } from "./syntax/parse.ts";
import type { Syntax } from "./syntax/clause.ts";
import type { Word } from "./syntax/word.ts";

/** A sentence with its clauses and the mentions in it. */
export interface SentenceView {
  readonly sentence: Sentence;
  readonly syntax: Syntax;
  /** Mentions of all kinds, sorted by start. */
  readonly mentions: readonly Mention[];
}

/** An article as the rules see it. Mentions that rules find themselves (demonyms, events) come on top. */
export interface ArticleView {
  readonly articleId: string;
  readonly text: string;
  readonly publishedAt?: string;
  readonly titleEnd: number;
  readonly sentences: readonly SentenceView[];
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  chainOf(mention: Mention): Chain | undefined;
  /** The id of a mention's chain, or its own where it has none: equal for mentions of one entity. */
  referentOf(mention: Mention): string;
  /** The mention that a phrase as a whole refers to: the name at its head or in apposition, or a nominal or pronoun. */
  mentionOf(phrase: NounPhrase): Mention | undefined;
  mentionAt(word: Word): Mention | undefined;
  typeOf(mention: Mention): EntityType;
  /** Whether it is sure enough whom a mention means for a claim to rest on it, or to say who speaks. */
  isSure(mention: Mention, as?: "argument" | "speaker"): boolean;
}

const bySentence = <T>(
  items: readonly T[],
  sentenceOf: (item: T) => number,
  count: number,
): readonly T[][] => {
  const groups: T[][] = Array.from({ length: count }, () => []);
  for (const item of items) groups[sentenceOf(item)]?.push(item);
  return groups;
};

const pronounTypes: Readonly<Record<string, EntityType>> = {
  he: "PERSON", him: "PERSON", his: "PERSON", she: "PERSON", her: "PERSON", i: "PERSON", my: "PERSON",
  it: "ORG", its: "ORG", they: "ORG", their: "ORG", we: "ORG", our: "ORG",
}; // prettier-ignore

/** A pronoun that coreference could not resolve: good for a relation within its sentence, never for a claim. */
const loosePronoun = (articleId: string, word: Word): Mention | undefined => {
  const type = pronounTypes[word.lower];
  return (
    type && {
      id: mentionId(articleId, word.start, word.end),
      start: word.start,
      end: word.end,
      text: word.text,
      sentence: -1,
      kind: "pronoun",
      type,
      confidence: 0.5,
      layer: "unresolved",
    }
  );
};

/** Least scores of a link from a pronoun or a noun phrase to its name, below which reading showed most to be wrong. */
const surePronoun = { argument: 0.86, speaker: 0.8 };
const sureNominal = 0.78;

/** Its clause alone says whom it means. */
const reflexive = /sel(?:f|ves)$/i;

/** "A person" is somebody new, whatever it was tied to. */
const indefinite = /^(?:an?|another|any|some|no|one|every|each)\s/i;

/** "The mayor of Oslo, Ann Lee, left": the noun means whoever is named beside it. */
const nameBeside = ([noun, name]: Syntax["appositions"][number]): readonly (readonly [
  NounPhrase,
  Mention,
])[] =>
  !noun.head.mention && name.head.mention && nounClass(noun.head.lower) === name.head.mention.type
    ? [[noun, name.head.mention]]
    : [];

/** Parses every sentence of an article and indexes the mentions that coreference gave. */
export const viewOf = (
  annotated: AnnotatedArticle,
  resolved: { readonly mentions: readonly Mention[]; readonly chains: readonly Chain[] },
): ArticleView => {
  const { article, sentences } = annotated;
  const tokens = bySentence<Token>(annotated.tokens, (token) => token.sentence, sentences.length);
  const mentions = bySentence<Mention>(resolved.mentions, (mention) => mention.sentence, sentences.length);
  const chainByMention = new Map<string, Chain>();
  const scores = new Map<string, number>();
  for (const chain of resolved.chains) {
    for (const link of chain.links) {
      chainByMention.set(link.mention, chain);
      scores.set(link.mention, link.score);
    }
  }
  const byEnd = new Map<number, Mention>();
  for (const mention of resolved.mentions) {
    const known = byEnd.get(mention.end);
    if (!known || mention.kind === "name") byEnd.set(mention.end, mention);
  }
  const loose = new Map<number, Mention>();
  const looseAt = (word: Word): Mention | undefined => {
    if (word.pos !== "pronoun" && word.pos !== "determiner") return undefined;
    const known = loose.get(word.start);
    if (known) return known;
    const mention = loosePronoun(article.id, word);
    if (mention) loose.set(word.start, mention);
    return mention;
  };
  const mentionAt = (word: Word): Mention | undefined => word.mention ?? byEnd.get(word.end) ?? looseAt(word);
  const chainOf = (mention: Mention): Chain | undefined => chainByMention.get(mention.id);
  const views = sentences.map((sentence, index): SentenceView => ({
    sentence,
    syntax: parseSentence(
      article.text,
      sentence,
      tokens[index] ?? [],
      (mentions[index] ?? []).filter((mention) => mention.kind === "name"),
    ),
    mentions: mentions[index] ?? [],
  }));
  const doubtful = new Set(views.flatMap((view) => doubtfulPronouns(view, chainOf)));
  const named = new Map(views.flatMap(({ syntax }) => syntax.appositions.flatMap(nameBeside)));
  return {
    articleId: article.id,
    text: article.text,
    ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
    titleEnd: article.titleSpan?.end ?? 0,
    sentences: views,
    mentions: resolved.mentions,
    chains: resolved.chains,
    chainOf,
    referentOf: (mention) => chainOf(mention)?.id ?? mention.id,
    mentionAt,
    mentionOf: (phrase) => named.get(phrase) ?? mentionAt(phrase.head) ?? byEnd.get(phrase.end),
    typeOf: (mention) => chainOf(mention)?.type ?? mention.type,
    isSure: (mention, as = "argument") => {
      if (mention.kind === "name") return true;
      if (mention.kind === "nominal" && indefinite.test(mention.text)) return false;
      if (doubtful.has(mention.id)) return false;
      const lenient = mention.kind !== "pronoun" || reflexive.test(mention.text);
      return (scores.get(mention.id) ?? 1) >= (lenient ? sureNominal : surePronoun[as]);
    },
  };
};
