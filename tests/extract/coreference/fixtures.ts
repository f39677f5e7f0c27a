import type { AnnotatedArticle } from "../../../src/model/annotation.ts";
import { mentionId, type Mention } from "../../../src/model/mention.ts";
import type { EntityType } from "../../../src/model/types.ts";

/** An annotated article whose names are marked as `[PERSON Andrei Belousov]` in the given text. */
export const annotate = (marked: string, id = "a1"): AnnotatedArticle => {
  const mentions: Mention[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(/\[(PERSON|ORG|PLACE|EVENT) ([^\]]+)\]/g)) {
    text += marked.slice(at, match.index);
    const name = match[2] ?? "";
    const start = text.length;
    text += name;
    at = match.index + match[0].length;
    mentions.push({
      id: mentionId(id, start, text.length),
      start,
      end: text.length,
      text: name,
      sentence: 0,
      kind: "name",
      type: match[1] as EntityType,
      confidence: 1,
      layer: "test",
    });
  }
  text += marked.slice(at);
  return {
    article: {
      id,
      revision: "r1",
      item: id,
      title: "",
      outlet: "test",
      authors: [],
      language: "en",
      text,
      wordCount: 0,
      removals: [],
      sourceMap: [],
    },
    sentences: [{ index: 0, start: 0, end: text.length }],
    tokens: [],
    mentions,
  };
};
