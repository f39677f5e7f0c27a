import type { AttributionKind, EntityType, Modality } from "../contract.ts";

/**
 * The graph as the server holds it: entities and articles as rows, claims as columns, so that a filter over a
 * million claims is one pass over typed arrays. Entities, articles and stories are named by their index.
 */
export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly countries: readonly string[];
  readonly mentions: number;
  readonly articles: number;
  readonly stories: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  readonly eventType?: string;
  readonly start?: string;
  readonly end?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly outlet: number;
  readonly story: number;
  readonly publishedAt?: string;
  readonly url?: string;
}

/** Index into `relations`, `modalityNames`, … by claim; -1 where there is none. */
export interface ClaimColumns {
  readonly size: number;
  readonly ids: readonly string[];
  readonly type: Int16Array;
  readonly subject: Int32Array;
  readonly object: Int32Array;
  readonly article: Int32Array;
  readonly modality: Int8Array;
  readonly negative: Int8Array;
  readonly attribution: Int8Array;
  readonly confidence: Float32Array;
  /** Days since 1970-01-01; `NO_DAY` where unknown. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export interface Snapshot {
  readonly version: string;
  readonly entities: readonly EntityRow[];
  readonly entityIndex: ReadonlyMap<string, number>;
  readonly articles: readonly ArticleRow[];
  readonly outlets: readonly string[];
  readonly storyIds: readonly string[];
  readonly relations: readonly string[];
  readonly claims: ClaimColumns;
  /** Claims that another claim contradicts. */
  readonly contradicted: ReadonlySet<number>;
  /** Claims of entity `e`, as subject or object: `claimsOf[offsets[e]..offsets[e + 1])`. */
  readonly offsets: Int32Array;
  readonly claimsOf: Int32Array;
  readonly importance: Float32Array;
  /** Entities by falling importance. */
  readonly ranking: Int32Array;
}

export const NO_DAY = -2_147_483_648;
export const modalityNames: readonly Modality[] = ["asserted", "planned", "possible", "alleged", "denied"];
export const attributionNames: readonly AttributionKind[] = ["narrator", "named", "unnamed"];

const millisecondsADay = 86_400_000;

/** Days since 1970-01-01 of an ISO date, date-time, month or year; `NO_DAY` if it is none. */
export const dayOf = (date: string | undefined): number => {
  if (!date || !/^-?\d{4,6}(?:-\d\d(?:-\d\d)?)?/.test(date)) return NO_DAY;
  const time = Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? NO_DAY : Math.floor(time / millisecondsADay);
};

export const isoOf = (day: number): string => new Date(day * millisecondsADay).toISOString().slice(0, 10);
