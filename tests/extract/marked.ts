import nlp from "compromise/three";
import type { AnnotatedArticle, Sentence, Token } from "../../src/model/annotation.ts";
import { mentionId, type Mention } from "../../src/model/mention.ts";
import { entityTypeSchema } from "../../src/model/types.ts";

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
  readonly root?: string;
  readonly normal: string;
  readonly offset: { readonly start: number; readonly length: number };
}
interface Parsed {
  readonly offset: { readonly start: number; readonly length: number };
  readonly terms: readonly Term[];
}

const punctuation = (text: string, start: number, end: number, sentence: number): readonly Token[] =>
  [...text.slice(start, end).matchAll(/\S/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + 1,
    sentence,
    tags: new Set<string>(),
    lemma: match[0],
  }));

/** An annotated article of a text whose names are marked "[PERSON Tim Cook]"; tags are compromise's own. */
export const annotateMarked = (
  marked: string,
  options: { readonly publishedAt?: string; readonly id?: string } = {},
): AnnotatedArticle => {
  const names: { readonly start: number; readonly end: number; readonly type: string }[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(/\[(PERSON|ORG|PLACE|EVENT) ([^\]]+)\]/g)) {
    text += marked.slice(at, match.index);
    names.push({ start: text.length, end: text.length + (match[2] ?? "").length, type: match[1] ?? "" });
    text += match[2] ?? "";
    at = match.index + match[0].length;
  }
  text += marked.slice(at);
  const id = options.id ?? "article";
  const document = nlp(text);
  document.compute("root");
  const parsed = document.json({ offset: true }) as readonly Parsed[];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const [index, sentence] of parsed.entries()) {
    const start = sentence.offset.start + text.slice(sentence.offset.start).search(/\S|$/);
    const next = parsed[index + 1]?.offset.start ?? text.length;
    const end = text.slice(0, next).trimEnd().length;
    sentences.push({ start, end, index });
    let done = start;
    for (const term of sentence.terms) {
      if (term.text === "") continue;
      const from = text.indexOf(term.text, done);
      if (from < 0 || from > end) continue;
      tokens.push(...punctuation(text, done, from, index), {
        start: from,
        end: from + term.text.length,
        sentence: index,
        tags: new Set(term.tags),
        lemma: term.root ?? term.normal,
      });
      done = from + term.text.length;
    }
    tokens.push(...punctuation(text, done, end, index));
  }
  const mentions: readonly Mention[] = names.map((name) => ({
    id: mentionId(id, name.start, name.end),
    start: name.start,
    end: name.end,
    text: text.slice(name.start, name.end),
    sentence: sentences.findIndex((sentence) => name.start >= sentence.start && name.start < sentence.end),
    kind: "name",
    type: entityTypeSchema.parse(name.type),
    confidence: 1,
    layer: "marked",
  }));
  return {
    article: {
      id,
      revision: "1",
      item: id,
      title: text.slice(0, 40),
      outlet: "test",
      authors: [],
      ...(options.publishedAt !== undefined && { publishedAt: options.publishedAt }),
      language: "en",
      text,
      wordCount: text.split(/\s+/).length,
      removals: [],
      sourceMap: [],
    },
    sentences,
    tokens,
    mentions,
  };
};
