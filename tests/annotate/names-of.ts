import type { NameSpan, NameText, NameType } from "../../src/annotate/names.ts";
import { splitSentences } from "../../src/annotate/sentences.ts";

/** A text in which names are marked as `[words|TYPE]` or `[words|TYPE|confidence]`, and those names. */
export const marked = (
  markup: string,
): { readonly source: NameText; readonly names: readonly NameSpan[] } => {
  const names: NameSpan[] = [];
  let text = "";
  let at = 0;
  for (const match of markup.matchAll(/\[([^\]|]+)\|([A-Z]+)(?:\|([\d.]+))?\]/g)) {
    text += markup.slice(at, match.index);
    const words = match[1] ?? "";
    const type = match[2] as NameType;
    names.push({
      start: text.length,
      end: text.length + words.length,
      type,
      confidence: Number(match[3] ?? "0.9"),
      layer: "test",
    });
    text += words;
    at = match.index + match[0].length;
  }
  text += markup.slice(at);
  return { source: { text, sentences: splitSentences(text) }, names };
};

/** Names as "words|TYPE", in order. */
export const shown = (source: NameText, names: readonly NameSpan[]): readonly string[] =>
  names
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, type }) => `${source.text.slice(start, end)}|${type}`);
