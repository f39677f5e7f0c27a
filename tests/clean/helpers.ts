import type { Article } from "../../src/model/article.ts";
import type { ContentForm } from "../../src/model/raw-document.ts";
import type { ArticleMetadata } from "../../src/model/raw-document.ts";
import { cleanDocument } from "../../src/clean/clean-document.ts";

/** Clean a text and expect an article. */
export const cleaned = (
  content: string,
  form: ContentForm = "text",
  metadata: ArticleMetadata = {},
): Article => {
  const outcome = cleanDocument({ item: "test", form, content, metadata });
  if (outcome.kind !== "value") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

export const paragraph =
  "The council voted on Tuesday to close the old harbour bridge for repairs, the mayor said after a long debate.";
export const second =
  "Engineers who inspected the pillars last month found cracks that would have to be mended before the winter storms.";
