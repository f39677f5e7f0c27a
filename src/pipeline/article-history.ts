import { canonicalUrl } from "../clean/article-id.ts";
import { diffArticles } from "../clean/diff-articles.ts";
import type { ArticleDifference, ArticleVersion } from "../clean/diff-articles.ts";
import { NewsgraphError } from "../model/errors.ts";
import type { Judgement } from "../model/judgement.ts";
import type { GraphStore, Row, Value } from "../store/graph-store.ts";
import { consolidate } from "./consolidate.ts";

/** The id of the one article that `given` means: an id, an address in any spelling, or the file it came from. */
export const findArticle = async (store: GraphStore, given: string): Promise<string> => {
  for (const text of new Set([given, canonicalUrl(given) ?? given])) {
    const { rows } = await store.read("article-find", { text });
    if (rows.length > 1)
      throw new NewsgraphError(
        "ARTICLE_AMBIGUOUS",
        `${rows.length} articles or more match; give one of the ids ${rows.map((row) => String(row["id"])).join(", ")}.`,
        { item: given },
      );
    const id = rows[0]?.["id"];
    if (typeof id === "string") return id;
  }
  throw new NewsgraphError(
    "ARTICLE_UNKNOWN",
    "The graph holds no such article; give its id, address or file.",
    {
      item: given,
    },
  );
};

/** Take articles out with exactly their own support; the graph is then as if they had never been read. Gives the ids and the writes. */
export const retractArticles = async (
  store: GraphStore,
  given: readonly string[],
  judgements: readonly Judgement[],
): Promise<{ readonly ids: readonly string[]; readonly writes: number }> => {
  const ids: string[] = [];
  for (const each of given) ids.push(await findArticle(store, each));
  const removed = await store.removeArticles([...new Set(ids)].toSorted());
  return { ids, writes: removed + (await consolidate(store, { judgements })) };
};

const textOf = (value: Value | undefined): string => (typeof value === "string" ? value : "");
const textsOf = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
const rowOf = (value: Value | undefined): Row =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Row) : {};

const version = (row: Row): ArticleVersion => ({
  title: textOf(row["title"]),
  text: textOf(row["text"]),
  ...(typeof row["url"] === "string" ? { url: row["url"] } : {}),
  ...(typeof row["publishedAt"] === "string" ? { publishedAt: row["publishedAt"] } : {}),
});

export interface ArticleChanges extends ArticleDifference {
  readonly id: string;
  /** Number of the earlier revision; the current one is `of` + 1. */
  readonly from: number;
  readonly of: number;
  /** Names that only the one or the other version mentions. */
  readonly names: { readonly lost: readonly string[]; readonly gained: readonly string[] };
}

const without = (texts: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others);
  return texts.filter((text) => !known.has(text)).toSorted();
};

/** What changed between an earlier revision of an article (the last unless numbered) and the current one; undefined where it never changed. */
export const articleChanges = async (
  store: GraphStore,
  given: string,
  number?: number,
): Promise<ArticleChanges | undefined> => {
  const id = await findArticle(store, given);
  const revisions = (await store.read("article-history", { id })).rows;
  const chosen = number === undefined ? revisions.at(-1) : revisions.find((row) => row["number"] === number);
  if (number !== undefined && chosen === undefined)
    throw new NewsgraphError("REVISION_UNKNOWN", `It has no revision ${number}, but ${revisions.length}.`, {
      item: given,
    });
  const [current] = (await store.read("state-superseded", { ids: [id] })).rows;
  if (chosen === undefined || current === undefined) return undefined;
  const before = rowOf(chosen["properties"]);
  const names = { before: textsOf(before["names"]), after: textsOf(current["names"]) };
  return {
    id,
    from: Number(chosen["number"]),
    of: revisions.length,
    ...diffArticles(version(before), version(rowOf(current["properties"]))),
    names: { lost: without(names.before, names.after), gained: without(names.after, names.before) },
  };
};
