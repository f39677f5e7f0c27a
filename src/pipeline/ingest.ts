import type { Article } from "../model/article.ts";
import { NewsgraphError } from "../model/errors.ts";
import type { ArticleFacts } from "../model/facts.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Failure, Outcome, Skip } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { cleanAll } from "./clean-all.ts";
import { consolidate } from "./consolidate.ts";
import { createFactsPool } from "./facts-pool.ts";
import { createFactsMaker } from "./make-facts.ts";
import type { FactsMaker, FactsOptions } from "./make-facts.ts";
import { batches, orderedMap } from "./ordered-map.ts";
import { planIngest } from "./plan.ts";
import type { LinkReport } from "./link-names.ts";
import type { Plan } from "./plan.ts";
import type { OnProgress } from "./progress.ts";
import { summarize } from "./summarize.ts";
import { writeBatch } from "./write-batch.ts";

export interface IngestOptions extends FactsOptions {
  /** Where the graph goes; absent for a dry run without a store. */
  readonly store?: GraphStore;
  /** Read, clean and extract, but write nothing. */
  readonly dryRun?: boolean;
  /** At most this many articles. */
  readonly limit?: number;
  /** Threads that extract; 0 extracts in this one. By default as the machine suggests; the graph is the same. */
  readonly workers?: number;
  /** Articles a write; a crash loses at most the extraction of one batch. */
  readonly batchSize?: number;
  /** What people decided about identity. */
  readonly judgements?: readonly Judgement[];
  /** Looks names of the store up in a knowledge base, before entities are made. */
  readonly lookUp?: (store: GraphStore) => Promise<LinkReport>;
  /** Ends the run after the batch in hand, with what is stored complete in itself. */
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export interface IngestResult {
  /** Articles read, whether or not they were new. */
  readonly articles: number;
  /** Of those articles in the graph: distinct entities they mention, and claims they make. */
  readonly entities: number;
  readonly claims: number;
  /** Writes that changed something; 0 when everything was known. */
  readonly writes: number;
  /** Articles that the store held already in this revision. */
  readonly unchanged: number;
  readonly words: number;
  readonly failed: readonly Failure[];
  /** Left out on purpose: another language, no text, a version of another item. */
  readonly skipped: readonly Skip[];
  /** What looking names up came to, where it was asked for. */
  readonly links?: LinkReport;
  readonly seconds: number;
}

type Extracted =
  | { readonly kind: "facts"; readonly facts: ArticleFacts }
  | { readonly kind: "failure"; readonly failure: Failure };

const failureOf = (article: Article, error: unknown): Failure => ({
  item: article.item,
  code: error instanceof NewsgraphError ? error.code : "EXTRACTION",
  reason: error instanceof Error ? error.message : String(error),
});

const unlessAborted = async function* <T>(source: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  for await (const value of source) {
    if (signal?.aborted) return;
    yield value;
  }
};

/** The part that goes to threads. */
const factsOptions = ({ models, lexicon, stop, llm }: IngestOptions): FactsOptions => ({
  ...(models !== undefined && { models }),
  ...(lexicon && { lexicon }),
  ...(stop && { stop }),
  ...(llm && { llm }),
});

/** Extract what the plan wants and hand it over in batches, in the plan's order. */
const extractPlan = async (
  plan: Plan,
  maker: FactsMaker,
  options: IngestOptions,
  take: (batch: readonly ArticleFacts[]) => Promise<readonly Failure[]>,
): Promise<{
  readonly failures: readonly Failure[];
  readonly words: number;
  readonly claims: number;
  readonly entities: number;
}> => {
  const failures: Failure[] = [];
  let [done, words, claims, entities] = [0, 0, 0, 0];
  if (plan.total === 0) return { failures, words, claims, entities };
  const pool = createFactsPool(options.workers, plan.total, maker, factsOptions(options));
  const extract = async (article: Article): Promise<Extracted> => {
    try {
      return { kind: "facts", facts: await pool.facts(article) };
    } catch (error) {
      if (error instanceof NewsgraphError && /^model/i.test(error.code)) throw error;
      return { kind: "failure", failure: failureOf(article, error) };
    }
  };
  try {
    const extracted = orderedMap(unlessAborted(plan.articles(), options.signal), extract, pool.width);
    for await (const batch of batches(extracted, options.batchSize ?? 32)) {
      const facts = batch.flatMap((each) => (each.kind === "facts" ? [each.facts] : []));
      failures.push(...batch.flatMap((each) => (each.kind === "failure" ? [each.failure] : [])));
      failures.push(...(await take(facts)));
      for (const each of facts) {
        words += each.article.wordCount;
        claims += each.claims.length;
        entities += each.chains.length;
      }
      done += batch.length;
      options.onProgress?.({ phase: "extracting", done, total: plan.total, entities, claims, words });
    }
  } finally {
    await pool.close();
  }
  return { failures, words, claims, entities };
};

/**
 * Take articles into the graph: read, clean, extract, store, then make stories, entities and
 * contradictions of all that the store holds. The same inputs again write nothing; a run that was
 * killed is completed by the same call. Throws what makes going on impossible (the store is
 * unreachable, the model is missing, the signal was aborted); anything that concerns one item is in `failed`.
 */
export const ingestDocuments = async (
  documents: AsyncIterable<Outcome<RawDocument>>,
  options: IngestOptions,
): Promise<IngestResult> => {
  const began = performance.now();
  const { store, onProgress, signal } = options;
  const maker = await createFactsMaker(options);
  const plan = await planIngest(cleanAll(documents), {
    stored: async (ids) => (store === undefined ? new Map() : store.articles(ids)),
    extraction: maker.version,
    onRead: (articles) =>
      onProgress?.({ phase: "reading", done: articles, entities: 0, claims: 0, words: 0 }),
    ...(options.limit === undefined ? {} : { limit: options.limit }),
    ...(signal === undefined ? {} : { signal }),
  });
  try {
    const target = options.dryRun === true ? undefined : store;
    let writes = 0;
    const extracted = await extractPlan(plan, maker, options, async (batch) => {
      if (target === undefined) return [];
      const written = await writeBatch(target, batch, maker.version);
      writes += written.writes;
      return written.failures;
    });
    signal?.throwIfAborted();
    const links = target === undefined ? undefined : await options.lookUp?.(target);
    let counts = { entities: extracted.entities, claims: extracted.claims };
    if (target !== undefined) {
      writes += await consolidate(target, {
        judgements: options.judgements ?? [],
        ...(onProgress === undefined ? {} : { onProgress }),
        ...(signal === undefined ? {} : { signal }),
      });
      counts = await summarize(target, plan.ids);
    }
    return {
      articles: plan.ids.size,
      ...counts,
      writes,
      unchanged: plan.unchanged,
      words: extracted.words,
      failed: [...plan.failures, ...extracted.failures, ...(links?.failed ?? [])],
      skipped: plan.skips,
      ...(links && { links }),
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await plan.close();
    await maker.dispose();
  }
};
