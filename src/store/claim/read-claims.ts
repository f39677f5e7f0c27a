import { modalitySchema } from "../../model/claim.ts";
import type { Engine } from "../engine.ts";
import type { ClaimRecord, Row } from "../graph-store.ts";
import { articlePages, readRows } from "../paging.ts";
import { byKey, isRow, number, optionalText, properties, text } from "../rows.ts";

const optional = ["value", "validFrom", "validTo", "timePrecision", "trigger"] as const;

const record = (row: Row, articles: ReadonlyMap<string, Row>): ClaimRecord => {
  const own = isRow(row["properties"]) ? row["properties"] : {};
  const articleId = text(row["article"]);
  const given = properties({
    subject: row["subject"],
    object: row["object"],
    speaker: row["speaker"],
    publishedAt: articles.get(articleId)?.["publishedAt"],
    ...Object.fromEntries(optional.map((key) => [key, own[key]])),
  });
  return {
    id: text(row["id"]),
    articleId,
    storyId: optionalText(articles.get(articleId)?.["story"]) ?? articleId,
    type: text(own["type"]),
    subjectChain: text(own["subjectChain"]),
    polarity: own["polarity"] === "negative" ? "negative" : "positive",
    modality: modalitySchema.parse(own["modality"]),
    attribution: text(own["attribution"]),
    confidence: number(own["confidence"]),
    ...given,
  };
};

/** See GraphStore.claims: pages of articles, so memory is bounded by a page. */
export async function* readClaims(engine: Engine): AsyncGenerator<ClaimRecord> {
  for await (const ids of articlePages(engine)) {
    const articles = await readRows(engine, "state-articles", { ids });
    const byId = new Map(articles.map((row) => [text(row["id"]), row]));
    const rows = await readRows(engine, "state-claims", { ids });
    for (const row of rows.toSorted(byKey((claim) => `${text(claim["article"])}\n${text(claim["id"])}`)))
      yield record(row, byId);
  }
}
