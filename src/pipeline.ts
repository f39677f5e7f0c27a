import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { articleFromText } from "./clean/article-from-text.ts";
import type { LlmReport } from "./extract/llm/llm-extractor.ts";
import type { ArticleFacts } from "./model/facts.ts";
import type { Failure, Skip } from "./model/outcome.ts";
import type { Span } from "./model/span.ts";
import type { EntityType } from "./model/types.ts";
import { cleanAll } from "./pipeline/clean-all.ts";
import { ingestDocuments } from "./pipeline/ingest.ts";
import type { IngestOptions, IngestResult } from "./pipeline/ingest.ts";
import { createFactsMaker } from "./pipeline/make-facts.ts";
import type { FactsOptions } from "./pipeline/make-facts.ts";
import { ledgerFile } from "./pipeline/identity.ts";
import { linksFile } from "./pipeline/link-cache.ts";
import { linkedStore, linkNames } from "./pipeline/link-names.ts";
import type { LinkOptions } from "./pipeline/link-names.ts";
import { ownFiles } from "./pipeline/own-files.ts";
import type { FetchOptions } from "./read/fetch/fetch-options.ts";
import type { FieldMapping } from "./read/field-mapping.ts";
import { readDocuments } from "./read/read-documents.ts";
import { watchFiles } from "./read/watch-files.ts";
import { readLedger } from "./resolve/ledger.ts";
import { isRemote, openStore } from "./store/open-store.ts";
import type { Credentials } from "./store/open-store.ts";

export type { IngestResult } from "./pipeline/ingest.ts";
export type { Progress } from "./pipeline/progress.ts";
export type { GraphStore } from "./store/graph-store.ts";
export type { FactsOptions } from "./pipeline/make-facts.ts";
export type { FetchOptions } from "./read/fetch/fetch-options.ts";
export { isEncoding } from "./read/decode.ts";
export { recordFields } from "./read/field-mapping.ts";
export type { FieldMapping } from "./read/field-mapping.ts";
export { createClaimPredictor } from "./pipeline/predict-claims.ts";
export type { ClaimPredictor, SpanRelation } from "./pipeline/predict-claims.ts";
export { openStore } from "./store/open-store.ts";
export { parseLexicon, parseStopList } from "./annotate/lexicon-csv.ts";
export type { LexiconEntry } from "./annotate/lexicon.ts";
export { createIdentityPredictor } from "./pipeline/identity-predictor.ts";
export { createIdentity, ledgerFile } from "./pipeline/identity.ts";
export { linksFile } from "./pipeline/link-cache.ts";
export { linkedStore } from "./pipeline/link-names.ts";
export type { LinkOptions } from "./pipeline/link-names.ts";
export { readLedger } from "./resolve/ledger.ts";
export { NewsgraphError } from "./model/errors.ts";

/** Where inputs come from. */
export interface InputOptions {
  /** Folder that relative paths start from. */
  readonly cwd?: string;
  /** What the input "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Get web addresses, and the pages that feeds and lists point to; without it nothing is asked of any server. */
  readonly fetch?: Partial<FetchOptions>;
  /** Columns of tables and fields of JSON records, where their names do not tell. */
  readonly fields?: FieldMapping;
  /** Overrules the detection of encodings. */
  readonly encoding?: string;
}

export interface IngestPathsOptions extends IngestOptions, InputOptions {
  /** A file, or an address that starts with neo4j:// or bolt://; `newsgraph.grafeo` unless told. Not used where `store` is given. */
  readonly location?: string;
  readonly credentials?: Credentials;
  /** Look names up in a reconciliation service; off unless given. Answers are kept beside the store and hold without it. */
  readonly link?: LinkOptions;
}

const sourceOf = ({
  cwd,
  stdin,
  fetch,
  fields,
  encoding,
}: InputOptions): Parameters<typeof readDocuments>[1] => ({
  ...(cwd === undefined ? {} : { cwd }),
  ...(stdin === undefined ? {} : { stdin }),
  ...(fetch === undefined ? {} : { fetch }),
  ...(fields === undefined ? {} : { fields }),
  ...(encoding === undefined ? {} : { encoding }),
});

const storeFile = (location: string, cwd = ""): string | undefined =>
  isRemote(location) ? undefined : resolve(cwd, location);

/**
 * Read articles from files, folders, globs, standard input ("-") or, with `fetch`, web addresses into the graph at `location`.
 *
 * @example
 * const { articles, claims } = await ingest(["articles/"], { location: "news.grafeo" });
 */
export const ingest = async (
  inputs: readonly string[],
  options: IngestPathsOptions,
): Promise<IngestResult> => {
  const { location = "newsgraph.grafeo", credentials } = options;
  const file = storeFile(location, options.cwd);
  const documents = readDocuments(inputs, { ...sourceOf(options), exclude: ownFiles(file) });
  if (options.store !== undefined) return ingestDocuments(documents, options);
  const cwd = options.cwd ?? "";
  const place = file ?? location;
  const judgements = options.judgements ?? (await readLedger(ledgerFile(place, cwd)));
  // A dry run looks at a store that is there, to tell what is new, but makes none.
  if (options.dryRun === true && file !== undefined && !existsSync(file)) {
    return ingestDocuments(documents, options);
  }
  const opened = await openStore(location, credentials === undefined ? {} : { credentials });
  const store = linkedStore(opened, linksFile(place, cwd));
  const { link, signal } = options;
  try {
    if (options.dryRun !== true) await store.prepare();
    return await ingestDocuments(documents, {
      ...options,
      judgements,
      store,
      ...(link && {
        lookUp: () => linkNames(opened, linksFile(place, cwd), { ...link, ...(signal && { signal }) }),
      }),
    });
  } finally {
    await store.close();
  }
};

/**
 * The inputs, then lists of files in them that are new or have changed, for as long as the signal is not aborted; what
 * belongs to the store at `location` does not count.
 */
export const watchPaths = (
  inputs: readonly string[],
  {
    location,
    cwd = "",
    signal,
  }: { readonly location: string; readonly cwd?: string; readonly signal: AbortSignal },
): AsyncIterable<readonly string[]> =>
  watchFiles(inputs, { cwd, exclude: ownFiles(storeFile(location, cwd)), signal });

/** What is found in articles, handed over one by one, without a store. */
export const extractPaths = async (
  inputs: readonly string[],
  options: InputOptions &
    FactsOptions & { readonly signal?: AbortSignal; readonly onFacts: (facts: ArticleFacts) => void },
): Promise<{
  readonly failed: readonly Failure[];
  readonly skipped: readonly Skip[];
  readonly llm?: LlmReport;
}> => {
  const failed: Failure[] = [];
  const skipped: Skip[] = [];
  const maker = await createFactsMaker(options);
  try {
    for await (const [outcome] of cleanAll(readDocuments(inputs, sourceOf(options)), 1)) {
      options.signal?.throwIfAborted();
      if (outcome?.kind === "failure") failed.push(outcome.failure);
      else if (outcome?.kind === "skip") skipped.push(outcome.skip);
      else if (outcome !== undefined) options.onFacts(await maker.facts(outcome.value));
    }
  } finally {
    await maker.dispose();
  }
  const llm = maker.llm();
  return { failed, skipped, ...(llm && { llm }) };
};

/** Load the models and read a sentence with them; says what they are. Throws where they do not work. */
export const checkExtraction = async (options: FactsOptions = {}): Promise<string> => {
  const maker = await createFactsMaker(options);
  try {
    const text = "Narendra Modi met Emmanuel Macron in Paris on Friday.";
    const { mentions } = await maker.facts(articleFromText("doctor", text));
    return `${maker.version}: found ${mentions.map((mention) => mention.text).join(", ")}`;
  } finally {
    await maker.dispose();
  }
};

/** Finds the names of plain texts, whose offsets stay as they are: what evaluation on gold data needs. */
export interface NamePredictor {
  readonly version: string;
  /** With `sentences`, as the annotators of gold data marked them, takes those boundaries as given. */
  readonly predict: (
    id: string,
    text: string,
    sentences?: readonly Span[],
  ) => Promise<readonly { readonly start: number; readonly end: number; readonly type: EntityType }[]>;
  readonly dispose: () => Promise<void>;
}

/** Loads the models for prediction of names. */
export const createNamePredictor = async (options: FactsOptions = {}): Promise<NamePredictor> => {
  const maker = await createFactsMaker(options);
  return {
    version: maker.version,
    predict: async (id, text, sentences) => {
      const { mentions } = await maker.annotate(articleFromText(id, text), sentences);
      return mentions.map(({ start, end, type }) => ({ start, end, type }));
    },
    dispose: maker.dispose,
  };
};
