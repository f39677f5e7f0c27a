import type { AttributionKind, EntityType, Modality } from "./filters.ts";
import type { NodeView } from "./graph.ts";

// What leads from the graph back to sentences and articles.

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
