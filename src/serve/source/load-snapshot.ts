import type { EntityType } from "../contract.ts";
import type { GraphStore, Row } from "../../store/graph-store.ts";
import type { ArticleSource, ClaimSource } from "../snapshot/build.ts";
import { buildSnapshot } from "../snapshot/build.ts";
import type { EntityRow, Snapshot } from "../snapshot/snapshot.ts";
import { number, optional, optionalNumber, optionalText, text, texts } from "./fields.ts";

const pageSize = 50_000;
const contradictionsLimit = 200_000;

const typeOfLabel: Readonly<Record<string, EntityType>> = {
  Person: "PERSON",
  Organization: "ORG",
  Place: "PLACE",
  Event: "EVENT",
};

export const entityTypeOf = (labels: readonly string[]): EntityType =>
  labels.map((label) => typeOfLabel[label]).find((type) => type !== undefined) ?? "ORG";

/** All rows of a statement that pages by `$after` and `$limit`. */
const all = async (store: GraphStore, name: string): Promise<readonly Row[]> => {
  const pages: Row[] = [];
  let after = "";
  for (;;) {
    const { rows } = await store.read(name, { after, limit: pageSize });
    for (const row of rows) pages.push(row);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return pages;
    after = text(last, "id");
  }
};

const entityRow = (row: Row): EntityRow => ({
  id: text(row, "id"),
  name: text(row, "name"),
  type: entityTypeOf(texts(row, "labels")),
  aliases: texts(row, "aliases"),
  roles: texts(row, "roles"),
  countries: texts(row, "countries"),
  mentions: number(row, "mentions"),
  articles: number(row, "articles"),
  stories: number(row, "stories"),
  ...optional("firstSeen", optionalText(row, "firstSeen")),
  ...optional("lastSeen", optionalText(row, "lastSeen")),
  ...optional("eventType", optionalText(row, "eventType")),
  ...optional("start", optionalText(row, "start")),
  ...optional("end", optionalText(row, "end")),
  ...optional("latitude", optionalNumber(row, "latitude")),
  ...optional("longitude", optionalNumber(row, "longitude")),
});

const articleSource = (row: Row): ArticleSource => ({
  id: text(row, "id"),
  title: text(row, "title"),
  outlet: text(row, "outlet"),
  // An article that clustering has not seen yet counts as a story of its own.
  story: optionalText(row, "story") ?? text(row, "id"),
  ...optional("publishedAt", optionalText(row, "publishedAt")),
  ...optional("url", optionalText(row, "url")),
});

const claimSource = (row: Row): ClaimSource => ({
  id: text(row, "id"),
  type: text(row, "type"),
  subject: text(row, "subject"),
  object: optionalText(row, "object"),
  article: text(row, "article"),
  modality: text(row, "modality"),
  polarity: text(row, "polarity"),
  attribution: text(row, "attribution"),
  confidence: number(row, "confidence"),
  from: optionalText(row, "validFrom"),
  to: optionalText(row, "validTo"),
});

/** Reads the whole graph, page by page, into what the server answers from. */
export const loadSnapshot = async (store: GraphStore, version: string): Promise<Snapshot> => {
  const entities = (await all(store, "viewer-entities")).map(entityRow);
  const articles = (await all(store, "viewer-articles")).map(articleSource);
  const claims = (await all(store, "viewer-claims")).map(claimSource);
  const { rows } = await store.read("viewer-contradictions", { limit: contradictionsLimit });
  return buildSnapshot(
    version,
    entities,
    articles,
    claims,
    rows.map((row) => [text(row, "left"), text(row, "right")] as const),
  );
};
