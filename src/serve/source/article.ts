import type { GraphStore, Row } from "../../store/graph-store.ts";
import type { ArticleRef, ArticleResponse } from "../contract.ts";
import type { ArticleRow, Snapshot } from "../snapshot/snapshot.ts";
import { readClaims } from "./evidence.ts";
import { number, optional, optionalText, text, texts } from "./fields.ts";
import { entityTypeOf } from "./load-snapshot.ts";

const maxClaims = 500;
const maxMentions = 20_000;

/** The text as its sentences give it: what stands between them was white space, since cleaning keeps nothing else there. */
const textOf = (sentences: readonly Row[]): string => {
  let whole = "";
  for (const row of sentences) {
    const gap = number(row, "start") - whole.length;
    if (gap > 0) whole += gap > 1 ? "\n".repeat(gap) : " ";
    whole = whole.slice(0, number(row, "start")) + text(row, "text");
  }
  return whole;
};

const refOf = (snapshot: Snapshot, row: ArticleRow): ArticleRef => ({
  id: row.id,
  title: row.title,
  outlet: snapshot.outlets[row.outlet] ?? "",
  story: snapshot.storyIds[row.story] ?? row.id,
  ...optional("publishedAt", row.publishedAt),
  ...optional("url", row.url),
});

/** An article with its text, mentions and claims; undefined where there is none of this id. */
export const readArticle = async (
  store: GraphStore,
  snapshot: Snapshot,
  id: string,
): Promise<ArticleResponse | undefined> => {
  const { rows: sentences } = await store.read("viewer-article", { id });
  const first = sentences[0]?.["article"];
  if (typeof first !== "object" || first === null || Array.isArray(first)) return undefined;
  const article = first as Row;
  const index = snapshot.articles.findIndex((row) => row.id === id);
  const own = snapshot.articles[index];
  const claimIds: string[] = [];
  for (let claim = 0; claim < snapshot.claims.size && claimIds.length < maxClaims; claim++) {
    if (snapshot.claims.article[claim] === index) claimIds.push(snapshot.claims.ids[claim] ?? "");
  }
  const { rows: mentions } = await store.read("viewer-article-mentions", { id }, { limit: maxMentions });
  return {
    id,
    title: text(article, "title"),
    outlet: text(article, "source"),
    story: own ? (snapshot.storyIds[own.story] ?? id) : id,
    authors: texts(article, "authors"),
    text: optionalText(article, "text") ?? textOf(sentences),
    wordCount: number(article, "wordCount"),
    ...optional("publishedAt", optionalText(article, "publishedAt")),
    ...optional("url", optionalText(article, "url")),
    mentions: mentions.map((row) => ({
      start: number(row, "start"),
      end: number(row, "end"),
      entity: text(row, "entity"),
      name: text(row, "name"),
      type: entityTypeOf(texts(row, "labels")),
    })),
    claims: await readClaims(store, claimIds),
    copies: own
      ? snapshot.articles
          .filter((row) => row.story === own.story && row.id !== id)
          .slice(0, 100)
          .map((row) => refOf(snapshot, row))
      : [],
  };
};
