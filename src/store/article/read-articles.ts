import type { Engine } from "../engine.ts";
import type { ArticleRecord, Row } from "../graph-store.ts";
import { articlePages, readByIds, readRows } from "../paging.ts";
import { number, optionalText, text } from "../rows.ts";
import { decodeSignature } from "./signature.ts";

const record = (row: Row): ArticleRecord => {
  const agency = optionalText(row["agency"]);
  const publishedAt = optionalText(row["publishedAt"]);
  return {
    id: text(row["id"]),
    revision: text(row["revision"]),
    extraction: text(row["extraction"]),
    title: text(row["title"]),
    outlet: text(row["outlet"]),
    ...(agency === undefined ? {} : { agency }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    wordCount: number(row["wordCount"]),
    signature: decodeSignature(text(row["signature"])),
  };
};

export const readArticles = async (
  engine: Engine,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleRecord>> => {
  const rows = await readByIds(engine, "state-articles", [...new Set(ids)].toSorted());
  return new Map(rows.map((row) => [text(row["id"]), record(row)]));
};

export async function* readAllArticles(engine: Engine): AsyncGenerator<ArticleRecord> {
  for await (const ids of articlePages(engine)) {
    for (const row of await readRows(engine, "state-articles", { ids })) yield record(row);
  }
}
