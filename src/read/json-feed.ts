import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { absoluteUrl, mostEntries, readEntry, tooManyEntries } from "./feed-entry.ts";
import { articleOfRecord, isRecord } from "./field-mapping.ts";
import type { JsonRecord } from "./field-mapping.ts";
import type { ReadOptions } from "./options.ts";
import { failure } from "./read-error.ts";

/** Whether a JSON value is a JSON Feed of any version. */
export const isJsonFeed = (value: unknown): value is JsonRecord =>
  isRecord(value) &&
  typeof value["version"] === "string" &&
  /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//iu.test(value["version"]);

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** JSON Feed 1.0 and 1.1: one document an item; the feed's own authors and language hold for items that name none. */
export async function* readJsonFeed(
  feed: JsonRecord,
  item: string,
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  const items = Array.isArray(feed["items"]) ? feed["items"] : [];
  if (items.length === 0) {
    yield failure(item, "empty", "The feed holds no item; try it again later.");
    return;
  }
  const base = text(feed["feed_url"]) ?? text(feed["home_page_url"]);
  const outlet = text(feed["title"]);
  const whole = articleOfRecord(
    { authors: feed["authors"] ?? feed["author"], language: feed["language"] },
    {},
  ).metadata;
  for (const [index, each] of items.slice(0, mostEntries).entries()) {
    const name = `${item}[${index}]`;
    if (!isRecord(each)) {
      yield failure(name, "invalid-json", "It is not a JSON object; each item of a feed has to be one.");
      continue;
    }
    const { content, form, metadata } = articleOfRecord(each, options.fields);
    // `external_url` is the page that a link blog talks about, which is another article.
    const { url: _, ...rest } = metadata;
    // An id is often the address, but never one that is relative to something.
    const url = absoluteUrl(text(each["url"]), base) ?? absoluteUrl(text(each["id"]), undefined);
    yield* readEntry(
      {
        item: name,
        ...(content === undefined ? {} : { content }),
        form,
        metadata: {
          ...whole,
          ...(outlet === undefined ? {} : { outlet }),
          ...rest,
          ...(url === undefined ? {} : { url }),
        },
      },
      options,
    );
  }
  if (items.length > mostEntries) yield tooManyEntries(item);
}
