import type { Article } from "../../src/model/article.ts";

/** An article of a bare text, for tests that need no more. */
export const articleOf = (text: string, title?: string): Article => ({
  id: "test",
  revision: "1",
  item: "test.txt",
  title: title ?? "",
  outlet: "Test",
  authors: [],
  language: "en",
  text,
  wordCount: text.split(/\s+/).length,
  removals: [],
  sourceMap: [{ start: 0, end: text.length, sourceStart: 0 }],
  ...(title !== undefined && { titleSpan: { start: 0, end: title.length } }),
});
