import type { ArticleFacts } from "../../model/facts.ts";
import type { Chain } from "../../model/chain.ts";
import type { Row } from "../graph-store.ts";
import { byKey, digest, properties } from "../rows.ts";
import { encodeSignature } from "./signature.ts";
import { type SentenceUnit, sentenceUnits } from "./sentence-rows.ts";

/** An article as the rows that its statements take. */
export interface ArticleRows {
  readonly id: string;
  readonly properties: Row;
  /** Over everything that the article contributes: equal digests mean that nothing has to be written. */
  readonly digest: string;
  readonly units: readonly SentenceUnit[];
  readonly chains: readonly { readonly id: string; readonly properties: Row }[];
}

const chainProperties = (chain: Chain): Row =>
  properties({
    id: chain.id,
    type: chain.type,
    name: chain.name,
    roles: chain.roles,
    countries: chain.countries,
    gender: chain.gender,
    ids: chain.ids,
    mentions: chain.links.length,
    eventType: chain.event?.eventType,
    trigger: chain.event?.trigger,
    start: chain.event?.start,
    end: chain.event?.end,
    named: chain.event?.named,
  });

/** Lays the facts of one article out as rows, in order of id. Throws InconsistentFactsError. */
export const articleRows = (facts: ArticleFacts, extraction: string): ArticleRows => {
  const { article } = facts;
  const units = sentenceUnits(facts);
  const chains = facts.chains
    .map((chain) => ({ id: chain.id, properties: chainProperties(chain) }))
    .toSorted(byKey((chain) => chain.id));
  const own = properties({
    id: article.id,
    url: article.url,
    title: article.title,
    source: article.outlet,
    authors: article.authors,
    publishedAt: article.publishedAt,
    language: article.language,
    wordCount: article.wordCount,
    revision: article.revision,
    item: article.item,
    text: article.text,
    titleStart: article.titleSpan?.start,
    titleEnd: article.titleSpan?.end,
    agency: article.agency,
    datelinePlace: article.dateline?.place,
    datelineDate: article.dateline?.date,
    datelineAgency: article.dateline?.agency,
    removals: JSON.stringify(article.removals),
    sourceMap: JSON.stringify(article.sourceMap.map((run) => [run.start, run.end, run.sourceStart])),
    signature: encodeSignature(facts.signature),
    extraction,
  });
  const all = digest({
    own,
    units: units.map((unit) => unit.digest),
    chains: chains.map((chain) => chain.properties),
  });
  return { id: article.id, properties: { ...own, digest: all }, digest: all, units, chains };
};
