import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { fetchDocuments, followLinks } from "./fetch/fetch-documents.ts";
import { DEFAULT_FETCH_OPTIONS } from "./fetch/fetch-options.ts";
import { createWebClient } from "./fetch/web-client.ts";
import { findInputs } from "./find-inputs.ts";
import { resolveReadOptions } from "./options.ts";
import type { ReadOptions } from "./options.ts";
import { failure } from "./read-error.ts";
import { readSource } from "./read-source.ts";

const isWebAddress = (input: string): boolean => /^https?:\/\//iu.test(input);

/**
 * Read articles from files, folders, globs, standard input ("-") and, with the option `fetch`, web addresses, in a fixed
 * order and with memory bounded by one document. What cannot be read comes out as a failure that names the file, and the
 * line of a record; the rest goes on.
 *
 * @example
 * for await (const outcome of readDocuments(["corpus/", "dump.jsonl"], { cwd })) …
 */
export async function* readDocuments(
  inputs: readonly string[],
  options: Partial<ReadOptions> = {},
): AsyncGenerator<Outcome<RawDocument>> {
  const resolved = resolveReadOptions(options);
  const web = resolved.fetch && createWebClient({ ...DEFAULT_FETCH_OPTIONS, ...resolved.fetch });
  // A feed or list in a file may come from anywhere, so its links never lead to this machine or its network.
  const onFiles = web ? { ...resolved, follow: followLinks(web, false, resolved) } : resolved;
  // Files each come once, whatever stands between them.
  const seen = new Set<string>();
  for (const input of inputs) {
    if (isWebAddress(input)) {
      if (web) yield* fetchDocuments(web, input, resolved);
      else yield failure(input, "needs-fetch", "It is a web address; give --fetch to get it from there.");
      continue;
    }
    for await (const found of findInputs(input, resolved, seen)) {
      if (found.kind === "value") yield* readSource(found.value, onFiles);
      else yield found;
    }
  }
}
