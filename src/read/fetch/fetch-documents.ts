import { basename } from "node:path/posix";
import type { Outcome } from "../../model/outcome.ts";
import type { RawDocument } from "../../model/raw-document.ts";
import { formatOf } from "../formats.ts";
import type { Follow, Link } from "../link.ts";
import type { ReadOptions } from "../options.ts";
import { failure, failureOf, read, ReadError, skip } from "../read-error.ts";
import { readSource } from "../read-source.ts";
import { bytesSource } from "../source.ts";
import type { Source } from "../source.ts";
import type { WebClient, WebPage } from "./web-client.ts";

const extensions: Readonly<Record<string, string>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/rss+xml": "xml",
  "application/atom+xml": "xml",
  "application/rdf+xml": "xml",
  "application/xml": "xml",
  "text/xml": "xml",
  "application/json": "json",
  "application/feed+json": "json",
  "application/x-ndjson": "jsonl",
  "text/csv": "csv",
  "text/markdown": "md",
  "application/pdf": "pdf",
};

/** What the format is told by: the bytes where they are sure, as servers call feeds HTML; then the type; then the address. */
const nameOf = (page: WebPage): string => {
  const sniffed = formatOf("", page.body.subarray(0, 4096));
  if (sniffed === "feed") return "page.xml";
  const type = page.contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  const extension = extensions[type];
  if (extension !== undefined) return `page.${extension}`;
  return type === "text/plain" || sniffed !== "text"
    ? "page"
    : basename(new URL(page.url).pathname) || "page";
};

const sourceOf = (page: WebPage): Source => {
  const charset = /;\s{0,5}charset\s{0,3}=\s{0,3}"?([\w:-]{2,30})/iu.exec(page.contentType ?? "")?.[1];
  return {
    ...bytesSource(page.url, nameOf(page), page.body),
    url: page.url,
    ...(charset === undefined ? {} : { charset }),
  };
};

/** The page speaks first; of the list counts only what belongs to the article and not to the list. */
const joined = (document: RawDocument, { metadata }: Link): RawDocument => {
  const { outlet: _outlet, language: _language, url: _url, ...fallback } = metadata;
  return { ...document, fallback };
};

async function* fetchLink(
  web: WebClient,
  link: Link,
  allowPrivate: boolean,
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  try {
    const page = await web.get(link.url, allowPrivate);
    const { follow: _, ...alone } = options;
    for await (const outcome of readSource(sourceOf(page), alone))
      yield outcome.kind === "value" ? read(joined(outcome.value, link)) : outcome;
  } catch (error) {
    options.fetch?.signal?.throwIfAborted();
    if (error instanceof ReadError && error.code === "robots" && link.summary) {
      yield skip(link.url, "robots", "The site's robots.txt does not allow it; its summary is read instead.");
      yield read(link.summary);
    } else if (error instanceof ReadError) yield failure(link.url, error.code, error.message);
    else yield failureOf(link.url, error);
  }
}

/** Gets the pages of links; `allowPrivate` where the list that holds them is on a private address itself. */
export const followLinks =
  (web: WebClient, allowPrivate: boolean, options: ReadOptions): Follow =>
  (link) =>
    fetchLink(web, link, allowPrivate, options);

/**
 * The articles at a web address: those of a feed or list, each from its own page where the feed holds only its summary,
 * or the one article of a page.
 */
export async function* fetchDocuments(
  web: WebClient,
  url: string,
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  try {
    const page = await web.get(url, true);
    yield* readSource(sourceOf(page), { ...options, follow: followLinks(web, page.isPrivate, options) });
  } catch (error) {
    options.fetch?.signal?.throwIfAborted();
    yield error instanceof ReadError ? failure(url, error.code, error.message) : failureOf(url, error);
  }
}
