import type { ArticleRow, ClaimRow, EntityRow, RelationRow } from "./rows.ts";

export type PropertyValue = string | number | readonly string[] | undefined;
export type Properties = Readonly<Record<string, PropertyValue>>;

/** The properties that the nodes and relationships of the graph carry into CSV and Cypher, in a fixed order. */
export const entityProperties = (row: EntityRow): Properties => ({
  name: row.name,
  aliases: row.aliases,
  roles: row.roles,
  countries: row.countries,
  ids: row.ids,
  eventType: row.eventType,
  start: row.start,
  end: row.end,
  latitude: row.latitude,
  longitude: row.longitude,
  mentions: row.mentions,
  articles: row.articles,
  stories: row.stories,
  firstSeen: row.firstSeen,
  lastSeen: row.lastSeen,
});

export const articleProperties = (row: ArticleRow): Properties => ({
  url: row.url,
  title: row.title,
  source: row.source,
  authors: row.authors,
  publishedAt: row.publishedAt,
  language: row.language,
  story: row.story,
});

/** The sentence stands in the claim, for these formats leave sentences out as nodes. */
export const claimProperties = (row: ClaimRow): Properties => ({
  type: row.type,
  value: row.value,
  trigger: row.trigger,
  polarity: row.polarity,
  modality: row.modality,
  attribution: row.attribution,
  speakerText: row.speakerText,
  confidence: row.confidence,
  validFrom: row.validFrom,
  validTo: row.validTo,
  method: row.method,
  sentence: row.sentence,
});

export const relationProperties = (row: RelationRow): Properties => ({
  claims: row.claims,
  articles: row.articles,
  stories: row.stories,
  confidence: row.confidence,
  firstSeen: row.firstSeen,
  lastSeen: row.lastSeen,
});
