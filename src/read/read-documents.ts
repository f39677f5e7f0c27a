import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { findInputs } from "./find-inputs.ts";
import { resolveReadOptions } from "./options.ts";
import type { ReadOptions } from "./options.ts";
import { readSource } from "./read-source.ts";

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
    yield* readSource(found.value, resolved);
  }
}
