import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { findInputs } from "./find-inputs.ts";
import { formatOf, isMedia } from "./formats.ts";
import { readJson, readJsonLines } from "./json.ts";
import { resolveReadOptions } from "./options.ts";
import type { ReadOptions } from "./options.ts";
import { readPlain } from "./plain.ts";
import { failureOf, skip } from "./read-error.ts";
import { peek } from "./peek.ts";
import type { Source } from "./source.ts";

async function* readSource(given: Source, options: ReadOptions): AsyncGenerator<Outcome<RawDocument>> {
  if (isMedia(given.name)) {
    yield skip(
      given.item,
      "not-an-article",
      "It is a picture, sound, film, style or script, not an article.",
    );
    return;
  }
  const { head, source } = await peek(given);
  const format = formatOf(source.name, head);
  if (format === "jsonl") yield* readJsonLines(source, options);
  else if (format === "json") yield* readJson(source, options);
  else yield* readPlain(source, format, options);
}

/**
 * Read articles from files, folders, globs and standard input ("-"), in a fixed order and with memory bounded by one
 * document. What cannot be read comes out as a failure that names the file, and the line of a record; the rest goes on.
 *
 * @example
 * for await (const outcome of readDocuments(["corpus/", "dump.jsonl"], { cwd })) …
 */
export async function* readDocuments(
  inputs: readonly string[],
  options: Partial<ReadOptions> = {},
): AsyncGenerator<Outcome<RawDocument>> {
  const resolved = resolveReadOptions(options);
  for await (const found of findInputs(inputs, resolved)) {
    if (found.kind !== "value") {
      yield found;
      continue;
    }
    try {
      yield* readSource(found.value, resolved);
    } catch (error) {
      yield failureOf(found.value.item, error);
    }
  }
}
