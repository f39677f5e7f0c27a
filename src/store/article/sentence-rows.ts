import type { ArticleFacts } from "../../model/facts.ts";
import type { ChainLink } from "../../model/chain.ts";
import type { Mention } from "../../model/mention.ts";
import { InconsistentFactsError } from "../errors.ts";
import type { Row } from "../graph-store.ts";
import { byKey, digest, properties, text } from "../rows.ts";
import { childRow } from "../steps.ts";
import { claimRow, quotationRow } from "./claim-rows.ts";

/** A sentence with everything that stands in it: written and taken out as one. */
export interface SentenceUnit {
  readonly id: string;
  readonly digest: string;
  readonly sentence: Row;
  readonly mentions: readonly Row[];
  readonly claims: readonly Row[];
  readonly quotations: readonly Row[];
}

export const sentenceId = (articleId: string, index: number): string => `${articleId}#${index}`;

const mentionRow = (
  sentence: string,
  mention: Mention,
  chain: string | undefined,
  link: ChainLink | undefined,
): Row =>
  childRow(
    mention.id,
    sentence,
    properties({
      id: mention.id,
      start: mention.start,
      end: mention.end,
      text: mention.text,
      kind: mention.kind,
      type: mention.type,
      confidence: mention.confidence,
      layer: mention.layer,
      role: mention.role,
      country: mention.country,
      ids: mention.ids,
      metonym: mention.metonym,
      chain,
      antecedent: link?.antecedent,
      linkScore: link?.score,
      linkReason: link?.reason,
    }),
  );

const group = <T>(items: readonly T[], key: (item: T) => number): ReadonlyMap<number, readonly T[]> => {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const there = groups.get(key(item));
    if (there) there.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

const requireSentences = (facts: ArticleFacts): void => {
  const known = new Set(facts.sentences.map((sentence) => sentence.index));
  for (const item of [...facts.mentions, ...facts.claims, ...facts.quotations]) {
    if (known.has(item.sentence)) continue;
    throw new InconsistentFactsError(
      "STORE_FACTS",
      `${facts.article.item} has facts in sentence ${item.sentence}, which it does not have; this is an error in newsgraph, please report it`,
      { item: facts.article.item },
    );
  }
};

/** The sentences of an article with their mentions, claims and quotations, each in order of id. Throws InconsistentFactsError. */
export const sentenceUnits = (facts: ArticleFacts): readonly SentenceUnit[] => {
  requireSentences(facts);
  const { article } = facts;
  const links = new Map<string, { readonly chain: string; readonly link: ChainLink }>();
  for (const chain of facts.chains) {
    for (const link of chain.links) links.set(link.mention, { chain: chain.id, link });
  }
  const mentions = group(facts.mentions, (mention) => mention.sentence);
  const claims = group(facts.claims, (claim) => claim.sentence);
  const quotations = group(facts.quotations, (quotation) => quotation.sentence);
  const order = byKey((row: Row) => text(row["id"]));
  return facts.sentences.map((sentence) => {
    const id = sentenceId(article.id, sentence.index);
    const own = properties({
      id,
      index: sentence.index,
      start: sentence.start,
      end: sentence.end,
      text: article.text.slice(sentence.start, sentence.end),
    });
    const children = {
      mentions: (mentions.get(sentence.index) ?? [])
        .map((mention) => {
          const joined = links.get(mention.id);
          return mentionRow(id, mention, joined?.chain, joined?.link);
        })
        .toSorted(order),
      claims: (claims.get(sentence.index) ?? []).map((claim) => claimRow(article, id, claim)).toSorted(order),
      quotations: (quotations.get(sentence.index) ?? [])
        .map((quotation) => quotationRow(article, id, quotation))
        .toSorted(order),
    };
    const unit = digest({ own, ...children });
    return { id, digest: unit, sentence: childRow(id, article.id, { ...own, digest: unit }), ...children };
  });
};
