import type { Article } from "../model/article.ts";
import { hashOf } from "../util/hash.ts";
import { countWords } from "./passage.ts";

/** An article whose text is exactly `text`, without cleaning, for gold data whose offsets must stay as they are. */
export const articleFromText = (
  id: string,
  text: string,
  fields: { readonly publishedAt?: string; readonly outlet?: string; readonly title?: string } = {},
): Article => ({
  id,
  revision: hashOf(text, fields.publishedAt ?? "", fields.outlet ?? "", fields.title ?? ""),
  item: id,
  title: fields.title ?? id,
  outlet: fields.outlet ?? "unknown",
  authors: [],
  ...(fields.publishedAt === undefined ? {} : { publishedAt: fields.publishedAt }),
  language: "en",
  text,
  wordCount: countWords(text),
  removals: [],
  sourceMap: text === "" ? [] : [{ start: 0, end: text.length, sourceStart: 0 }],
});
