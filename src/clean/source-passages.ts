import type { ArticleMetadata, RawDocument } from "../model/raw-document.ts";
import { htmlMetadata } from "./html-metadata.ts";
import { mainContent } from "./html-main.ts";
import { htmlPassages } from "./html-passages.ts";
import { parseHtml } from "./html-tree.ts";
import { markdownPassages } from "./markdown-passages.ts";
import type { Passage } from "./passage.ts";
import { textPassages } from "./text-passages.ts";

export interface SourcePassages {
  readonly passages: readonly Passage[];
  readonly metadata: ArticleMetadata;
}

const withFallback = (metadata: ArticleMetadata, fallback: ArticleMetadata | undefined): ArticleMetadata => {
  const authors = metadata.authors?.length ? metadata.authors : fallback?.authors;
  return { ...fallback, ...metadata, ...(authors === undefined ? {} : { authors }) };
};

/** A document as passages in reading order, by its form, with the metadata that its markup gives. */
export const sourcePassages = (raw: RawDocument): SourcePassages => {
  const given = withFallback(raw.metadata, raw.fallback);
  if (raw.form === "text") return { passages: textPassages(raw.content), metadata: given };
  if (raw.form === "markdown") return { passages: markdownPassages(raw.content), metadata: given };
  const document = parseHtml(raw.content);
  const metadata = withFallback(htmlMetadata(document, raw.metadata), raw.fallback);
  const main = mainContent(document, metadata.title);
  return { passages: main ? htmlPassages(main, raw.content) : [], metadata };
};
