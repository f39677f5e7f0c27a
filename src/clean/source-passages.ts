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

/** A document as passages in reading order, by its form, with the metadata that its markup gives. */
export const sourcePassages = (raw: RawDocument): SourcePassages => {
  if (raw.form === "text") return { passages: textPassages(raw.content), metadata: raw.metadata };
  if (raw.form === "markdown") return { passages: markdownPassages(raw.content), metadata: raw.metadata };
  const document = parseHtml(raw.content);
  const metadata = htmlMetadata(document, raw.metadata);
  const main = mainContent(document, metadata.title);
  return { passages: main ? htmlPassages(main, raw.content) : [], metadata };
};
