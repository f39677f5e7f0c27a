import type { ClaimRow, EntityRow } from "./rows.ts";

export type AttributeType = "string" | "double" | "integer";

export interface Attribute<T> {
  readonly name: string;
  readonly type: AttributeType;
  readonly of: (row: T) => string | number | undefined;
}

const list = (values: readonly string[]): string | undefined =>
  values.length > 0 ? values.join("; ") : undefined;

/** What graph formats without structure carry of an entity. */
export const entityAttributes: readonly Attribute<EntityRow>[] = [
  { name: "type", type: "string", of: (row) => row.label },
  { name: "aliases", type: "string", of: (row) => list(row.aliases) },
  { name: "roles", type: "string", of: (row) => list(row.roles) },
  { name: "countries", type: "string", of: (row) => list(row.countries) },
  { name: "ids", type: "string", of: (row) => list(row.ids) },
  { name: "eventType", type: "string", of: (row) => row.eventType },
  { name: "startDate", type: "string", of: (row) => row.start },
  { name: "endDate", type: "string", of: (row) => row.end },
  { name: "latitude", type: "double", of: (row) => row.latitude },
  { name: "longitude", type: "double", of: (row) => row.longitude },
  { name: "mentions", type: "integer", of: (row) => row.mentions },
  { name: "articles", type: "integer", of: (row) => row.articles },
  { name: "stories", type: "integer", of: (row) => row.stories },
  { name: "firstSeen", type: "string", of: (row) => row.firstSeen },
  { name: "lastSeen", type: "string", of: (row) => row.lastSeen },
];

/** What they carry of a claim: its evidence and who says it, on the edge itself. */
export const claimAttributes: readonly Attribute<ClaimRow>[] = [
  { name: "type", type: "string", of: (row) => row.type },
  { name: "value", type: "string", of: (row) => row.value },
  { name: "trigger", type: "string", of: (row) => row.trigger },
  { name: "polarity", type: "string", of: (row) => row.polarity },
  { name: "modality", type: "string", of: (row) => row.modality },
  { name: "attribution", type: "string", of: (row) => row.attribution },
  { name: "speaker", type: "string", of: (row) => row.speaker ?? row.speakerText },
  { name: "confidence", type: "double", of: (row) => row.confidence },
  { name: "validFrom", type: "string", of: (row) => row.validFrom },
  { name: "validTo", type: "string", of: (row) => row.validTo },
  { name: "method", type: "string", of: (row) => row.method },
  { name: "sentence", type: "string", of: (row) => row.sentence },
  { name: "evidenceStart", type: "integer", of: (row) => row.start },
  { name: "evidenceEnd", type: "integer", of: (row) => row.end },
  { name: "article", type: "string", of: (row) => row.article.id },
  { name: "articleUrl", type: "string", of: (row) => row.article.url },
  { name: "articleTitle", type: "string", of: (row) => row.article.title },
  { name: "outlet", type: "string", of: (row) => row.article.source },
  { name: "publishedAt", type: "string", of: (row) => row.article.publishedAt },
  { name: "story", type: "string", of: (row) => row.article.story },
];
