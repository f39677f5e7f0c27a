import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";

const ownFile = /(?:^|\/)(?:[^/]*\.grafeo(?:[.-][^/]*)?(?:\/|$)|newsgraph-judgements\.jsonl(?::\d+)?$)/;

const itemOf = (outcome: Outcome<RawDocument>): string => {
  if (outcome.kind === "value") return outcome.value.item;
  return outcome.kind === "failure" ? outcome.failure.item : outcome.skip.item;
};

/** Leaves out embedded stores and what is kept beside any store: by default they lie in the folder that people ingest. */
export const withoutOwnFiles = async function* (
  documents: AsyncIterable<Outcome<RawDocument>>,
): AsyncGenerator<Outcome<RawDocument>> {
  for await (const document of documents) if (!ownFile.test(itemOf(document))) yield document;
};
