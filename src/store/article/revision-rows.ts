import type { Row, Value } from "../graph-store.ts";
import { canonical, isRow, optionalText, properties, text, texts } from "../rows.ts";
import { childRow } from "../steps.ts";

const claimLine = (claim: Value): string => {
  if (!isRow(claim)) return "";
  const end = optionalText(claim["objectText"]) ?? optionalText(claim["value"]) ?? "";
  const polarity = claim["polarity"] === "negative" ? "not " : "";
  return `${text(claim["subjectText"])} ${text(claim["type"])} ${end} (${polarity}${text(claim["modality"])})`;
};

/**
 * The row that keeps what an article said before it is replaced. `stored` is an answer of
 * `state-superseded.cypher`; `number` counts revisions from 1.
 */
export const revisionRow = (stored: Row, number: number): Row => {
  const article = isRow(stored["properties"]) ? stored["properties"] : {};
  const id = `${text(stored["id"])}@${number}`;
  const claims = Array.isArray(stored["claims"])
    ? stored["claims"].map((claim: Value) => claimLine(claim))
    : [];
  return childRow(
    id,
    text(stored["id"]),
    properties({
      id,
      number,
      revision: article["revision"],
      title: article["title"],
      url: article["url"],
      publishedAt: article["publishedAt"],
      wordCount: article["wordCount"],
      text: article["text"],
      extraction: article["extraction"],
      names: texts(stored["names"]).toSorted(),
      claims: claims.toSorted(),
    }),
  );
};

/** Whether a stored article says something else than the one that replaces it, and not only in how it was extracted. */
export const isRevised = (stored: Row, revision: string): boolean =>
  canonical(stored["revision"] ?? null) !== canonical(revision);
