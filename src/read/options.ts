import type { FetchOptions } from "./fetch/fetch-options.ts";
import type { FieldMapping } from "./field-mapping.ts";
import type { Follow } from "./link.ts";

/** How inputs are read. Sizes are in bytes. */
export interface ReadOptions {
  /** Folder that relative inputs start from. */
  readonly cwd: string;
  /** What the input "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Files and folders that are no articles, by absolute path; passed over without a word. */
  readonly exclude?: (path: string) => boolean;
  /** Which fields of JSON, JSONL and CSV records hold what; tried before the defaults. */
  readonly fields: FieldMapping;
  /** An encoding label that overrules detection ("windows-1251"). */
  readonly encoding?: string;
  /** Get addresses, and pages that feeds and lists only point to, from the web; absent reads files alone. */
  readonly fetch?: Partial<FetchOptions>;
  /** Gets the page of a link; set by whoever reads from the web. */
  readonly follow?: Follow;
  /** Largest document: a text, page or record. */
  readonly maxDocumentBytes: number;
  /** Largest file that has to be read whole before its records come out (a JSON array, an archive's index). */
  readonly maxFileBytes: number;
}

export const DEFAULT_READ_OPTIONS: ReadOptions = Object.freeze({
  cwd: ".",
  fields: Object.freeze({}),
  maxDocumentBytes: 32 * 1024 * 1024,
  maxFileBytes: 256 * 1024 * 1024,
});

export const resolveReadOptions = (options: Partial<ReadOptions>): ReadOptions => ({
  ...DEFAULT_READ_OPTIONS,
  ...options,
});
