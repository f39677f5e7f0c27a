import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { readCsv } from "./csv.ts";
import { readFeed } from "./feed.ts";
import { formatOf, isMedia } from "./formats.ts";
import { nestedSource, refused, unpackLimits } from "./guard.ts";
import type { Budget } from "./guard.ts";
import { gunzipped } from "./gunzip.ts";
import { readJson, readJsonLines } from "./json.ts";
import { readMhtml } from "./mhtml.ts";
import { readDocx, readEpub } from "./office.ts";
import type { ReadOptions } from "./options.ts";
import { readPdf } from "./pdf.ts";
import { peek } from "./peek.ts";
import { readPlain } from "./plain.ts";
import { failure, failureOf, skip } from "./read-error.ts";
import type { Source } from "./source.ts";
import { tarEntries } from "./tar.ts";
import { readWarc } from "./warc.ts";
import { zipEntries } from "./zip.ts";

async function* readZip(
  source: Source,
  options: ReadOptions,
  budget: Budget,
  depth: number,
): AsyncGenerator<Outcome<RawDocument>> {
  const entries = await zipEntries(source, options.maxFileBytes, budget);
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has("word/document.xml")) yield* readDocx(source, entries, options);
  else if (has("META-INF/container.xml")) yield* readEpub(source, entries, options);
  else {
    // A WACZ is a zip whose pages stand in archive/*.warc.gz; its indexes and lists are no articles.
    const archives = entries.filter(({ name }) => /^archive\/.+\.warc(?:\.gz)?$/iu.test(name));
    const wanted = has("datapackage.json") && archives.length > 0 ? archives : entries;
    if (wanted.length === 0)
      yield failure(source.item, "empty", "The archive holds no file; leave it out or fill it.");
    for (const entry of wanted) {
      const base = entry.name.slice(entry.name.lastIndexOf("/") + 1);
      if (base.startsWith(".") || entry.name.startsWith("__MACOSX/")) continue;
      yield* readSource(
        nestedSource(source, entry.name, () => entry.stream(), entry.size),
        options,
        budget,
        depth + 1,
      );
    }
  }
}

async function* readAny(
  given: Source,
  options: ReadOptions,
  budget: Budget,
  depth: number,
): AsyncGenerator<Outcome<RawDocument>> {
  if (isMedia(given.name)) {
    yield skip(
      given.item,
      "not-an-article",
      "It is a picture, sound, film, style or script, not an article.",
    );
    return;
  }
  if (depth > unpackLimits.depth)
    throw refused(given.item, "Archives are nested more than four deep; unpack them yourself.");
  const { head, source } = await peek(given);
  const format = formatOf(source.name, head);
  if (format === "gzip") yield* readSource(gunzipped(source, budget), options, budget, depth + 1);
  else if (format === "zip") yield* readZip(source, options, budget, depth);
  else if (format === "tar")
    for await (const entry of tarEntries(source, budget))
      yield* readSource(entry, options, budget, depth + 1);
  else if (format === "jsonl") yield* readJsonLines(source, options);
  else if (format === "json") yield* readJson(source, options);
  else if (format === "csv") yield* readCsv(source, options);
  else if (format === "feed") yield* readFeed(source, options);
  else if (format === "warc") yield* readWarc(source, options);
  else if (format === "mhtml") yield* readMhtml(source, options);
  else if (format === "pdf") yield* readPdf(source, options);
  else yield* readPlain(source, format, options);
}

/** The documents of a source of any format, archives opened; what goes wrong inside one part leaves the others. */
export async function* readSource(
  source: Source,
  options: ReadOptions,
  budget: Budget = { bytes: 0, entries: 0 },
  depth = 0,
): AsyncGenerator<Outcome<RawDocument>> {
  try {
    yield* readAny(source, options, budget, depth);
  } catch (error) {
    yield failureOf(source.item, error);
  }
}
