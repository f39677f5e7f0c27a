import { byCodeUnit } from "../util/compare.ts";
import type { ArticleRow, ClaimRow, EntityRow, ExportRows, RelationRow } from "../export/rows.ts";
import type { EntityLabel } from "../model/types.ts";
import type { GraphStore, Row, Value } from "../store/graph-store.ts";

const page = 1000;

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");
const count = (value: Value | undefined): number => (typeof value === "number" ? value : 0);
const texts = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];

/** The fields of `keys` that are texts in `row`. */
const optional = <K extends string>(row: Row, keys: readonly K[]): Partial<Record<K, string>> =>
  Object.fromEntries(
    keys.flatMap((key) => (typeof row[key] === "string" ? [[key, row[key]]] : [])),
  ) as Partial<Record<K, string>>;

const properties = (row: Row): Row => {
  const value = row["properties"];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Row) : {};
};

const labelOf = (labels: readonly string[]): EntityLabel =>
  (["Person", "Organization", "Place"] as const).find((label) => labels.includes(label)) ?? "Event";

const entityRow = (row: Row): EntityRow => {
  const own = properties(row);
  const { latitude, longitude } = own;
  return {
    id: text(row["id"]),
    label: labelOf(texts(row["labels"])),
    name: text(own["name"]),
    aliases: texts(own["aliases"]),
    roles: texts(own["roles"]),
    countries: texts(own["countries"]),
    ids: texts(own["ids"]),
    ...optional(own, ["eventType", "start", "end", "firstSeen", "lastSeen"]),
    ...(typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : {}),
    mentions: count(own["mentions"]),
    articles: count(own["articles"]),
    stories: count(own["stories"]),
  };
};

const articleRow = (id: string, row: Row): ArticleRow => ({
  id,
  title: text(row["title"]),
  source: text(row["source"]),
  authors: texts(row["authors"]),
  ...optional(row, ["url", "publishedAt", "language", "story"]),
});

const claimRow = (row: Row): ClaimRow => {
  const own = properties(row);
  return {
    id: text(row["id"]),
    type: text(own["type"]),
    subject: text(row["subject"]),
    ...optional(row, ["object", "speaker"]),
    ...optional(own, ["value", "trigger", "speakerText", "validFrom", "validTo"]),
    polarity: text(own["polarity"]),
    modality: text(own["modality"]),
    attribution: text(own["attribution"]),
    confidence: count(own["confidence"]),
    method: text(own["method"]),
    start: count(row["start"]),
    end: count(row["end"]),
    sentenceId: text(row["sentenceId"]),
    sentence: text(row["sentence"]),
    article: articleRow(text(row["article"]), row),
  };
};

const relationRow = (row: Row): RelationRow => {
  const own = properties(row);
  return {
    from: text(row["from"]),
    to: text(row["to"]),
    type: text(row["type"]),
    claims: count(own["claims"]),
    articles: count(own["articles"]),
    stories: count(own["stories"]),
    confidence: count(own["confidence"]),
    ...optional(own, ["firstSeen", "lastSeen"]),
  };
};

/** The graph of a store as rows for `src/export/`, a page of rows in memory at a time. */
export const exportRows = (store: GraphStore): ExportRows => {
  const pages = async function* (name: string): AsyncGenerator<readonly Row[]> {
    let after = "";
    for (;;) {
      const { rows } = await store.read(name, { after, limit: page });
      if (rows.length > 0) yield rows;
      if (rows.length < page) return;
      after = text(rows.at(-1)?.["id"]);
    }
  };
  const each = async function* <T>(name: string, make: (row: Row) => T): AsyncGenerator<T> {
    for await (const rows of pages(name)) for (const row of rows) yield make(row);
  };
  return {
    entities: () => each("export-entities", entityRow),
    articles: () => each("export-articles", (row) => articleRow(text(row["id"]), row)),
    claims: () => each("export-claims", claimRow),
    relations: async function* () {
      for await (const rows of pages("export-entities")) {
        const ids = rows.map((row) => text(row["id"]));
        const derived = await store.read("state-derived", { ids });
        yield* derived.rows
          .map(relationRow)
          .toSorted(
            (one, two) =>
              byCodeUnit(one.from, two.from) || byCodeUnit(one.type, two.type) || byCodeUnit(one.to, two.to),
          );
      }
    },
  };
};
