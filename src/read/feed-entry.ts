import type { Failure, Outcome } from "../model/outcome.ts";
import type { ArticleMetadata, RawDocument } from "../model/raw-document.ts";
import { isSummary } from "./link.ts";
import type { ReadOptions } from "./options.ts";
import { failure, read } from "./read-error.ts";

/** Entries that one feed may hold: more is no feed. */
export const mostEntries = 50_000;

export const tooManyEntries = (item: string): { readonly kind: "failure"; readonly failure: Failure } =>
  failure(item, "refused", `It has more than ${mostEntries} entries, as no feed does; the rest is not read.`);

/** A link of a feed as a web address of its own; undefined for what is none. */
export const absoluteUrl = (link: string | undefined, base: string | undefined): string | undefined => {
  if (link === undefined || !URL.canParse(link, base)) return undefined;
  const url = new URL(link, base);
  return /^https?:$/u.test(url.protocol) ? url.href : undefined;
};

/** What a list of articles says of one of them. */
export interface ListedArticle {
  readonly item: string;
  /** The whole, a summary, or nothing. */
  readonly content?: string;
  readonly form: "html" | "text";
  readonly metadata: ArticleMetadata;
}

/** An entry of a feed as an article: from its page where it holds a summary only and pages may be got, else as it is. */
export async function* readEntry(
  { item, content, form, metadata }: ListedArticle,
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  const { url } = metadata;
  const document = content === undefined ? undefined : { item, form, content, metadata };
  if (options.follow && url !== undefined && (content === undefined || isSummary(content)))
    yield* options.follow({ url, metadata, ...(document ? { summary: document } : {}) });
  else if (document) yield read(document);
  else
    yield failure(
      item,
      "no-text",
      url === undefined
        ? "It has neither a text nor an address; there is nothing to read."
        : `It holds an address and no text; give --fetch to get the page from ${url}.`,
    );
}
