import { parse } from "yaml";
import type { Outcome } from "../model/outcome.ts";
import type { ArticleMetadata, ContentForm, RawDocument } from "../model/raw-document.ts";
import { decode } from "./decode.ts";
import { articleOfRecord, isRecord } from "./field-mapping.ts";
import type { ReadOptions } from "./options.ts";
import { failure, read } from "./read-error.ts";
import { isRtf, rtfText } from "./rtf.ts";
import { readAll } from "./source.ts";
import type { Source } from "./source.ts";

const frontMatter = (content: string, options: ReadOptions): ArticleMetadata => {
  const block = /^---[^\S\n]*\r?\n([\s\S]{0,20000}?)\r?\n---[^\S\n]*(?:\r?\n|$)/u.exec(content)?.[1];
  if (block === undefined) return {};
  try {
    const value: unknown = parse(block, { schema: "core", maxAliasCount: 50, logLevel: "silent" });
    if (!isRecord(value)) return {};
    return articleOfRecord(value, options.fields).metadata;
  } catch {
    // Front matter that is no YAML says nothing; the article is still read.
    return {};
  }
};

const withAddress = (source: Source, metadata: ArticleMetadata): ArticleMetadata =>
  source.url === undefined || metadata.url !== undefined ? metadata : { ...metadata, url: source.url };

/** One file that is one article: plain text (or RTF under the name of a text), Markdown or HTML. */
export async function* readPlain(
  source: Source,
  form: ContentForm,
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  const bytes = await readAll(source, options.maxDocumentBytes);
  if (bytes.length === 0) {
    yield failure(source.item, "empty", "It is empty; leave it out or fill it.");
    return;
  }
  const decoded = decode(bytes, source.item, options.encoding, source.charset);
  const content = isRtf(decoded) ? rtfText(decoded) : decoded;
  if (content.trim() === "") {
    yield failure(source.item, "empty", "It holds white space only; leave it out or fill it.");
    return;
  }
  const looksLikePage = form === "text" && /^\s{0,200}(?:<!doctype html|<html[\s>])/i.test(content);
  const metadata = form === "markdown" ? frontMatter(content, options) : {};
  yield read({
    item: source.item,
    form: looksLikePage ? "html" : form,
    content,
    metadata: withAddress(source, metadata),
  });
}
