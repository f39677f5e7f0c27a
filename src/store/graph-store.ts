import type { Modality } from "../model/claim.ts";
import type { ArticleFacts, Contradiction } from "../model/facts.ts";
import type { ChainRecord } from "../model/entity.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Resolution } from "../model/resolution.ts";
import type { Story } from "../model/story.ts";

/** A value of a row: JSON, with nodes, relationships and paths turned into plain objects. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Row = Readonly<Record<string, Value>>;
export type Parameters = Readonly<Record<string, Value>>;

export interface QueryOptions {
  /** "read" runs in a transaction that cannot write and is never committed. */
  readonly mode: "read" | "write";
  /** Milliseconds after which the query is ended with an error. */
  readonly timeout?: number;
  /** Rows after which the result is cut and `truncated` set. */
  readonly limit?: number;
  /**
   * For reads in a process that goes on afterwards, such as a server: a statement that is ended really stops. The embedded
   * engine cannot stop one, so it runs these on a copy in a process that is killed; without this it only stops waiting.
   */
  readonly isolated?: boolean;
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly truncated: boolean;
  /** Nodes, relationships and properties changed; 0 for a read. */
  readonly writes: number;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** What full-text search found, best first. */
export interface SearchHit {
  readonly kind: "entity" | "article" | "sentence";
  readonly id: string;
  readonly text: string;
  readonly score: number;
}

export interface StoreInfo {
  readonly engine: "embedded" | "neo4j" | "served";
  readonly version: string;
  /** The file or address, without credentials. */
  readonly location: string;
}

/** What the store knows of an article, enough to decide whether it has to be read again and to compare near-copies. */
export interface ArticleRecord {
  readonly id: string;
  readonly revision: string;
  /** Version of the extraction that produced its facts: another one means extract again. */
  readonly extraction: string;
  readonly title: string;
  readonly outlet: string;
  readonly agency?: string;
  readonly publishedAt?: string;
  readonly wordCount: number;
  readonly signature: readonly number[];
}

/** A claim with the entities that resolution gave it, enough to find claims that cannot both hold. */
export interface ClaimRecord {
  readonly id: string;
  readonly articleId: string;
  /** The article's story, or the article itself where it has none. */
  readonly storyId: string;
  readonly publishedAt?: string;
  readonly type: string;
  readonly subjectChain: string;
  /** Entity ids. */
  readonly subject?: string;
  readonly object?: string;
  readonly speaker?: string;
  readonly value?: string;
  readonly trigger?: string;
  readonly polarity: "positive" | "negative";
  readonly modality: Modality;
  readonly attribution: string;
  readonly confidence: number;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly timePrecision?: string;
}

/**
 * The graph behind either engine. Every write is idempotent, sorted by key and atomic in batches
 * (`writeArticles` and `removeArticles` as a whole): after a crash at any point, the same calls again give the same graph. Numbers returned are writes that changed
 * something; the same call twice returns 0 the second time.
 */
export interface GraphStore {
  readonly info: StoreInfo;
  /** Constraints and indexes; safe to call again. */
  prepare(): Promise<void>;
  /** What is stored of these articles, by id. */
  articles(ids: readonly string[]): Promise<ReadonlyMap<string, ArticleRecord>>;
  /** All articles in order of id, for story clustering; bounded memory. */
  allArticles(): AsyncIterable<ArticleRecord>;
  /** Write what articles contribute: article, sentences, mentions, claims, quotations; replaces older revisions, keeping their history. */
  writeArticles(batch: readonly ArticleFacts[], extraction: string): Promise<number>;
  /** Take articles out with exactly their own support and history; the graph is as if they had never been there once stories and entities are written again. */
  removeArticles(ids: readonly string[]): Promise<number>;
  /** All chains in order of id, for resolution; bounded memory. */
  chains(): AsyncIterable<ChainRecord>;
  /** Make the stories exactly these, writing only differences. */
  writeStories(stories: readonly Story[]): Promise<number>;
  /** Make entities, REFERS_TO, claim ends, review pairs and the derived relationships and counts exactly these, writing only differences. */
  writeResolution(resolution: Resolution): Promise<number>;
  /** All claims with the entities at their ends, article by article; bounded memory. */
  claims(): AsyncIterable<ClaimRecord>;
  /** Make the CONTRADICTS relationships exactly these, writing only differences. */
  writeContradictions(contradictions: readonly Contradiction[]): Promise<number>;
  /** Make the judgements exactly those of the ledger; `writeResolution` then ties them to entities. */
  writeJudgements(judgements: readonly Judgement[]): Promise<number>;
  /** Run any Cypher. */
  query(statement: string, parameters: Parameters, options: QueryOptions): Promise<QueryResult>;
  /** Run a statement of `cypher/read/` by file name without extension. */
  read(name: string, parameters: Parameters, options?: Omit<QueryOptions, "mode">): Promise<QueryResult>;
  /** Full-text search over names and aliases, articles and sentences. */
  search(
    text: string,
    options: { readonly kinds?: readonly SearchHit["kind"][]; readonly limit: number },
  ): Promise<readonly SearchHit[]>;
  close(): Promise<void>;
}
