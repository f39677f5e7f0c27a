import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { readEntry } from "./feed-entry.ts";
import { articleOfRecord } from "./field-mapping.ts";
import type { JsonRecord } from "./field-mapping.ts";
import type { ReadOptions } from "./options.ts";
import { failure, read } from "./read-error.ts";

/** The article of a JSON record or a row of a table; lists without texts (GDELT, Media Cloud) point to pages. */
export async function* readRecord(
  record: JsonRecord,
  item: string,
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  const { content, form, isSummary, metadata } = articleOfRecord(record, options.fields);
  if (content !== undefined && !isSummary) yield read({ item, form, content, metadata });
  else if (content === undefined && metadata.url === undefined)
    yield failure(
      item,
      "no-text",
      `None of its fields holds a text; say which one does with --field text=NAME (it has: ${Object.keys(record).slice(0, 12).join(", ")}).`,
    );
  else yield* readEntry({ item, ...(content === undefined ? {} : { content }), form, metadata }, options);
}
