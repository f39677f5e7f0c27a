import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import iconv from "iconv-lite";
import { detectEncoding } from "./decode.ts";
import type { ReadOptions } from "./options.ts";
import { peek } from "./peek.ts";
import { failure } from "./read-error.ts";
import { readRecord } from "./record.ts";
import type { Source } from "./source.ts";

const delimiterOf = (line: string, name: string): string => {
  if (/\.tsv$|\.tab$/i.test(name)) return "\t";
  const counts = [",", "\t", ";", "|"].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.toSorted((left, right) => right.count - left.count)[0]?.mark ?? ",";
};

/** CSV and TSV with a header, one article a record; columns are told by the names that JSON fields have. Records are named by their line. */
export async function* readCsv(given: Source, options: ReadOptions): AsyncGenerator<Outcome<RawDocument>> {
  const { head, source } = await peek(given);
  const encoding = options.encoding ?? detectEncoding(head);
  const first = iconv.decode(Buffer.from(head), encoding).split(/\r?\n/)[0] ?? "";
  const input = Readable.from(source.stream());
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(first, source.name),
    columns: (titles: readonly string[]) => titles.map((title) => title.trim()),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: options.maxDocumentBytes,
  });
  const decoded = input.pipe(iconv.decodeStream(encoding) as NodeJS.ReadWriteStream);
  input.on("error", (error) => parser.destroy(error));
  decoded.pipe(parser);
  let records = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      readonly record: Readonly<Record<string, string>>;
      readonly info: { readonly lines: number };
    }>) {
      records += 1;
      yield* readRecord(record, `${source.item}:${info.lines}`, options);
    }
    if (records === 0)
      yield failure(source.item, "empty", "It holds no record below its header; leave it out or fill it.");
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    yield failure(
      source.item,
      "invalid-format",
      `It is not valid CSV after ${records} records (${message.slice(0, 160)}); mend it.`,
    );
  } finally {
    input.destroy();
    parser.destroy();
  }
}
