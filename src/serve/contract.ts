/**
 * The typed contract between the server and the viewer: all that `viz/` may import from `src/`, types only.
 * Dates are ISO 8601 strings; offsets count UTF-16 code units into the article's cleaned text.
 */
export type * from "./contract-work.ts";

export type EntityType = "PERSON" | "ORG" | "PLACE" | "EVENT";
export type Modality = "asserted" | "planned" | "possible" | "alleged" | "denied";
export type AttributionKind = "narrator" | "named" | "unnamed";

/** What is shown. An absent list means no restriction; lists hold the values that stay. */
export interface Filters {
  readonly types?: readonly EntityType[];
  readonly relations?: readonly string[];
  readonly eventTypes?: readonly string[];
  readonly outlets?: readonly string[];
  readonly modalities?: readonly Modality[];
  readonly attributions?: readonly AttributionKind[];
  /** First and last day, inclusive, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** Which date `from` and `to` mean: of the fact (default) or of publication. */
  readonly dates?: "fact" | "published";
  readonly minStories?: number;
  readonly minConfidence?: number;
}

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

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** Counts of claims (of entities for `types` and `eventTypes`) under all the other filters. */
export interface Facets {
  readonly types: readonly FacetValue[];
  readonly relations: readonly FacetValue[];
  readonly eventTypes: readonly FacetValue[];
  readonly outlets: readonly FacetValue[];
  readonly modalities: readonly FacetValue[];
  readonly attributions: readonly FacetValue[];
  /** How many relations have at least so many independent stories: index 0 is one story. */
  readonly minStories: readonly number[];
  /** How many claims have at least a confidence of 0, 0.1 … 0.9. */
  readonly minConfidence: readonly number[];
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

export interface ChainView {
  readonly id: string;
  readonly name: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string;
  readonly score: number;
  readonly reason: string;
}

export interface EntityResponse extends NodeView {
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly countries: readonly string[];
  readonly start?: string;
  readonly end?: string;
  readonly communityName: string;
  /** One per article that mentions it, at most 200, with why it was linked. */
  readonly chains: readonly ChainView[];
  readonly chainsTotal: number;
  readonly relations: readonly { readonly type: string; readonly claims: number; readonly stories: number }[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

export interface ClaimView {
  readonly id: string;
  readonly type: string;
  readonly subject: Party;
  readonly object?: Party;
  readonly value?: string;
  readonly polarity: "positive" | "negative";
  readonly modality: Modality;
  readonly attribution: AttributionKind;
  readonly speaker?: Party;
  /** The words that name the source ("a senior diplomat"). */
  readonly source?: string;
  readonly confidence: number;
  readonly method: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly precision?: string;
  readonly article: ArticleRef;
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string };
  /** Spans into the article's text. */
  readonly subjectSpan?: Span;
  readonly objectSpan?: Span;
  readonly triggerSpan?: Span;
  readonly cueSpan?: Span;
  readonly contradicts: readonly { readonly id: string; readonly reason: string }[];
}

export interface ArticleRef {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly publishedAt?: string;
  readonly url?: string;
  /** Near-copies share a story and count once. */
  readonly story: string;
}

export interface ClaimsResponse {
  readonly total: number;
  /** Over all claims that match, not only this page. */
  readonly stories: number;
  readonly articles: number;
  readonly offset: number;
  readonly claims: readonly ClaimView[];
}

export interface ArticleResponse extends ArticleRef {
  readonly authors: readonly string[];
  readonly text: string;
  readonly wordCount: number;
  readonly mentions: readonly (Span & {
    readonly entity: string;
    readonly name: string;
    readonly type: EntityType;
  })[];
  readonly claims: readonly ClaimView[];
  /** Other articles of its story. */
  readonly copies: readonly ArticleRef[];
}

export interface SearchResult {
  readonly kind: "entity" | "article" | "sentence";
  readonly id: string;
  readonly text: string;
  readonly detail: string;
  readonly type?: EntityType;
  /** Of a sentence: its article and where it stands. */
  readonly articleId?: string;
  readonly span?: Span;
}

export interface TimelineResponse {
  /** Claims a bucket by the fact's own date and by publication. */
  readonly unit: "day" | "week" | "month" | "year";
  readonly buckets: readonly {
    readonly start: string;
    readonly end: string;
    readonly fact: number;
    readonly published: number;
  }[];
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
