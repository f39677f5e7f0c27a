import { WARCParser } from "warcio";
import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { decode } from "./decode.ts";
import type { ReadOptions } from "./options.ts";
import { failure, failureOf, read } from "./read-error.ts";
import type { Source } from "./source.ts";
import { guardedWarc } from "./warc-guard.ts";

/** Pages of a WARC file (ISO 28500): answers with status 200 and HTML or text; other records are passed over. Memory is bounded by a record. */
export async function* readWarc(source: Source, options: ReadOptions): AsyncGenerator<Outcome<RawDocument>> {
  let records = 0;
  try {
    for await (const record of new WARCParser(guardedWarc(source.stream(), source.item))) {
      records += 1;
      const url = record.warcTargetURI ?? undefined;
      const type = record.httpHeaders?.headers.get("content-type") ?? record.warcHeader("Content-Type") ?? "";
      const isPage = /^(?:text\/html|application\/xhtml)/iu.test(type);
      const status = record.httpHeaders?.statusCode;
      const wanted =
        (record.warcType === "response" && status === 200 && isPage) ||
        (record.warcType === "resource" && isPage);
      if (!wanted) continue;
      const item = `${source.item}#${url ?? records}`;
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of record) {
        length += chunk.length;
        if (length <= options.maxDocumentBytes) chunks.push(chunk);
      }
      if (length > options.maxDocumentBytes) {
        yield failure(item, "too-large", "The page is larger than the limit for one document; leave it out.");
        continue;
      }
      try {
        const content = decode(Buffer.concat(chunks), item, options.encoding);
        yield read({ item, form: "html", content, metadata: url === undefined ? {} : { url } });
      } catch (error) {
        yield failureOf(item, error);
      }
    }
  } catch (error) {
    const outcome = failureOf(source.item, error);
    yield outcome.kind === "failure" && outcome.failure.code === "refused"
      ? outcome
      : failure(
          source.item,
          "invalid-format",
          `The WARC file is damaged after ${records} records; get it again.`,
        );
    return;
  }
  if (records === 0) yield failure(source.item, "empty", "It holds no WARC record; check the file.");
}
