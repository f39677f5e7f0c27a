import { cleanDocument } from "../clean/clean-document.ts";
import type { Article } from "../model/article.ts";
import { NewsgraphError } from "../model/errors.ts";
import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";

/** The outcome for a document on which cleaning itself gave up. */
const cleanOne = (document: RawDocument): Outcome<Article> => {
  try {
    return cleanDocument(document);
  } catch (error) {
    const code = error instanceof NewsgraphError ? error.code : "CLEANING";
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: "failure", failure: { item: document.item, code, reason } };
  }
};

/** Clean documents in lists of at most `size`; failures and skips of reading pass through. */
export const cleanAll = async function* (
  documents: AsyncIterable<Outcome<RawDocument>>,
  size = 64,
): AsyncGenerator<readonly Outcome<Article>[]> {
  let list: Outcome<Article>[] = [];
  for await (const document of documents) {
    list.push(document.kind === "value" ? cleanOne(document.value) : document);
    if (list.length >= size) {
      yield list;
      list = [];
    }
  }
  if (list.length > 0) yield list;
};
