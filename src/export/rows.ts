import type { EntityLabel } from "../model/types.ts";

/** An entity of the graph with what the formats carry. Dates are ISO 8601, coordinates degrees (WGS 84). */
export interface EntityRow {
  readonly id: string;
  readonly label: EntityLabel;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Of other registers: "Q7747", "geonames:1275339". */
  readonly ids: readonly string[];
  readonly eventType?: string;
  readonly start?: string;
  readonly end?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly mentions: number;
  readonly articles: number;
  readonly stories: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

export interface ArticleRow {
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly source: string;
  readonly authors: readonly string[];
  readonly publishedAt?: string;
  readonly language?: string;
  readonly story?: string;
}

/** A derived relationship: claims of one type between two entities, counted. */
export interface RelationRow {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly claims: number;
  readonly articles: number;
  readonly stories: number;
  readonly confidence: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

/** A claim with its sentence and article: all the provenance that an edge can carry. */
export interface ClaimRow {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object?: string;
  readonly speaker?: string;
  readonly value?: string;
  readonly trigger?: string;
  readonly polarity: string;
  readonly modality: string;
  readonly attribution: string;
  /** The words that name an unnamed source. */
  readonly speakerText?: string;
  readonly confidence: number;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly method: string;
  /** UTF-16 offsets of the evidence in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly sentenceId: string;
  readonly sentence: string;
  readonly article: ArticleRow;
}

/** The graph as rows, each kind in a fixed order and readable more than once. Memory is bounded by the batches behind it. */
export interface ExportRows {
  readonly entities: () => AsyncIterable<EntityRow>;
  readonly relations: () => AsyncIterable<RelationRow>;
  readonly claims: () => AsyncIterable<ClaimRow>;
  readonly articles: () => AsyncIterable<ArticleRow>;
}

/** A piece of an export; `file` names the file of formats that have several. */
export interface ExportChunk {
  readonly file?: string;
  readonly text: string;
}

export type Exporter = (rows: ExportRows) => AsyncIterable<ExportChunk>;
