import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { decode, detectEncoding } from "./decode.ts";
import { articleOfRecord, isRecord } from "./field-mapping.ts";
import { isJsonFeed, readJsonFeed } from "./json-feed.ts";
import type { ReadOptions } from "./options.ts";
import { failure } from "./read-error.ts";
import { readRecord } from "./record.ts";
import { byteLines, readAll } from "./source.ts";
import type { Source } from "./source.ts";

const shorten = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, " ").slice(0, 120);

const listNames = [
  "articles",
  "items",
  "posts",
  "documents",
  "docs",
  "data",
  "results",
  "stories",
  "news",
  "records",
  "entries",
  "hits",
  "response",
  "value",
];

/** The list of records in a value, which may stand under a usual name some levels down. */
const listOf = (value: unknown, depth = 0): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return depth === 0 || value.every(isRecord) ? value : undefined;
  if (!isRecord(value) || depth > 3) return undefined;
  for (const name of listNames) {
    const list = listOf(value[name], depth + 1);
    if (list) return list;
  }
  return undefined;
};

/** What a search engine wraps around a record is left out. */
const unwrapped = (value: unknown): unknown =>
  isRecord(value) && isRecord(value["_source"]) ? value["_source"] : value;

async function* readOne(
  value: unknown,
  item: string,
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  const record = unwrapped(value);
  if (isRecord(record)) yield* readRecord(record, item, options);
  else yield failure(item, "invalid-json", "It is not a JSON object; each record has to be one.");
}

/** The articles in a JSON value: a JSON Feed, one record, or a list of records. */
async function* readValue(
  value: unknown,
  item: string,
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  const inner = unwrapped(value);
  if (isJsonFeed(inner)) {
    yield* readJsonFeed(inner, item, options);
    return;
  }
  const own = isRecord(inner) ? articleOfRecord(inner, options.fields) : undefined;
  const list = own?.content !== undefined && !own.isSummary ? undefined : listOf(inner);
  if (list === undefined) yield* readOne(inner, item, options);
  else if (list.length === 0) yield failure(item, "empty", "Its list of records is empty.");
  else for (const [index, each] of list.entries()) yield* readOne(each, `${item}[${index}]`, options);
}

const startsWithMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** JSON Lines: one record a line, bounded memory whatever the file's size; blank lines are passed over. */
export async function* readJsonLines(
  source: Source,
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  let encoding = options.encoding;
  let records = 0;
  for await (const line of byteLines(source.stream(), options.maxDocumentBytes)) {
    const item = `${source.item}:${line.number}`;
    if (line.bytes === undefined) {
      records += 1;
      yield failure(
        item,
        "line-too-long",
        `The line is longer than ${Math.round(options.maxDocumentBytes / 1024 / 1024)} MB; split the record.`,
      );
      continue;
    }
    if (line.number === 1 && startsWithMark(line.bytes)) {
      yield failure(
        source.item,
        "unsupported",
        "It is UTF-16; JSON Lines has to be UTF-8: convert it first.",
      );
      return;
    }
    if (line.bytes.every((byte) => byte <= 32)) continue;
    records += 1;
    let value: unknown;
    try {
      encoding ??= detectEncoding(line.bytes) === "utf-8" ? undefined : detectEncoding(line.bytes);
      const text = decode(line.bytes, item, encoding ?? "utf-8");
      encoding = options.encoding;
      value = JSON.parse(text);
    } catch (error) {
      yield failure(
        item,
        "invalid-json",
        `The line is not valid JSON (${shorten(error)}); mend or remove it.`,
      );
      continue;
    }
    yield* readValue(value, item, options);
  }
  if (records === 0) yield failure(source.item, "empty", "It holds no record; leave it out or fill it.");
}

/** A JSON file: one record, a list of them, or an object that holds such a list under a usual name. */
export async function* readJson(source: Source, options: ReadOptions): AsyncGenerator<Outcome<RawDocument>> {
  const text = decode(await readAll(source, options.maxFileBytes), source.item, options.encoding);
  if (text.trim() === "") {
    yield failure(source.item, "empty", "It is empty; leave it out or fill it.");
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (/^\s*\{[^\n]*\}\s*\n\s*\{/u.test(text)) {
      yield* readJsonLines(source, options);
      return;
    }
    yield failure(source.item, "invalid-json", `It is not valid JSON (${shorten(error)}); mend it.`);
    return;
  }
  yield* readValue(value, source.item, options);
}
