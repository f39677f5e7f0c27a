import type { EntityType, Facets, Filters } from "./filters.ts";

// What is drawn: entities, relations, communities, dates and paths.

export interface NodeView {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly eventType?: string;
  /** Positions of the kept layout, arbitrary units. */
  readonly x: number;
  readonly y: number;
  /** In [0, 1]: support in independent stories and distinct neighbours, relative to the corpus. */
  readonly importance: number;
  readonly stories: number;
  readonly articles: number;
  readonly mentions: number;
  /** Distinct neighbours under the filters, shown or not. */
  readonly neighbours: number;
  readonly community: number;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

/** `contested`: some claims assert it and others deny it or contradict it. */
export type Firmness = "asserted" | "hedged" | "denied" | "contested";

/** All claims of one type from one entity to another, under the filters. */
export interface EdgeView {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly claims: number;
  readonly articles: number;
  readonly stories: number;
  readonly confidence: number;
  readonly firmness: Firmness;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

export interface CommunityView {
  readonly id: number;
  /** Made of its top entities: "Modi · Putin · Russia". */
  readonly name: string;
  readonly size: number;
  readonly top: readonly string[];
}

export interface ViewRequest {
  readonly filters?: Filters;
  /** How many of the most important entities; 0 for none but `include`. */
  readonly top?: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

export interface ViewResponse {
  readonly version: string;
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
  readonly communities: readonly CommunityView[];
  readonly facets: Facets;
  readonly totals: { readonly entities: number; readonly relations: number; readonly claims: number };
  /** True where more edges exist between these nodes than are sent. */
  readonly truncated: boolean;
}

export interface NeighboursResponse {
  readonly total: number;
  /** Most supported first. */
  readonly neighbours: readonly {
    readonly node: NodeView;
    readonly stories: number;
    readonly claims: number;
  }[];
}

export interface EntitySummary {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly eventType?: string;
  readonly stories: number;
  readonly articles: number;
  readonly mentions: number;
}

export interface EntitiesResponse {
  readonly total: number;
  readonly entities: readonly EntitySummary[];
}

export interface TimelineResponse {
  /** Claims a bucket by the fact's own date and by publication. */
  readonly unit: "day" | "week" | "month" | "year" | "decade";
  readonly buckets: readonly {
    readonly start: string;
    readonly end: string;
    readonly fact: number;
    readonly published: number;
  }[];
  /** Claims dated before the first bucket and after the last. */
  readonly before: { readonly fact: number; readonly published: number };
  readonly after: { readonly fact: number; readonly published: number };
  readonly undated: number;
  /** Events with a date of their own, most supported first, at most 500. */
  readonly events: readonly (EntitySummary & { readonly start: string; readonly end: string })[];
}

export interface PathStep {
  readonly source: string;
  readonly target: string;
  readonly edges: readonly EdgeView[];
}

export interface PathsResponse {
  readonly paths: readonly {
    readonly nodes: readonly string[];
    readonly score: number;
    readonly steps: readonly PathStep[];
  }[];
  readonly nodes: readonly NodeView[];
}
