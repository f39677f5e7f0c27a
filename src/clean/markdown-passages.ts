import { concatMapped, normaliseSpace, sliceMapped } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";
import { passage, remove } from "./passage.ts";
import type { Passage, PassageKind } from "./passage.ts";
import { flowedPassages } from "./text-passages.ts";

/** Length of the YAML or TOML front matter at the start of `source`, its closing fence included; 0 where there is none. */
export const frontMatterLength = (source: string): number => {
  const match = /^\ufeff?(---|\+\+\+)[^\S\n]*\r?\n/u.exec(source);
  if (!match) return 0;
  const fence = match[1] ?? "---";
  for (let at = match[0].length - 1; at !== -1 && at < source.length; at = source.indexOf("\n", at + 1)) {
    const line = source.slice(at + 1, at + 8);
    if (line.startsWith(fence) && /^(?:---|\+\+\+)[^\S\n]*(?:\r?\n|$)/u.test(line)) {
      const end = source.indexOf("\n", at + 1);
      return end === -1 ? source.length : end + 1;
    }
  }
  return 0;
};

/** Keep what group 1 of each match holds, drop the marks around it. */
const unwrap = (text: MappedText, pattern: RegExp): MappedText => {
  const parts: MappedText[] = [];
  let at = 0;
  for (const match of text.text.matchAll(pattern)) {
    const inner = match[1] ?? "";
    const start = match.index + match[0].indexOf(inner);
    parts.push(sliceMapped(text, at, match.index), sliceMapped(text, start, start + inner.length));
    at = match.index + match[0].length;
  }
  if (at === 0) return text;
  return concatMapped([...parts, sliceMapped(text, at)]);
};

const inlineMarks: readonly RegExp[] = [
  /!\[[^\]\n]{0,300}\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)()/gu,
  /\[([^[\]\n]{1,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/gu,
  /\[([^[\]\n]{1,500})\]\[[^\]\n]{0,100}\]/gu,
  /\*\*([^*\n]{1,2000})\*\*/gu,
  /(?<![\p{L}\p{N}_])__([^_\n]{1,2000})__(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}*])\*([^*\s][^*\n]{0,2000})\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_])_([^_\s][^_\n]{0,2000})_(?![\p{L}\p{N}_])/gu,
  /`([^`\n]{1,2000})`/gu,
  /<(?:\/?[a-z][^<>\n]{0,500}|!--[^<>\n]{0,500}--)>()/giu,
];

const withoutMarks = (text: MappedText): MappedText => inlineMarks.reduce(unwrap, text);

const blockMark = /^(?:#{1,6}\s|>|[-*+]\s|\d{1,3}[.)]\s|(?:[-*_]\s?){3,}$|={3,}$)/u;

/** Markdown as passages: headings, list items and quotations lose their marks, links keep their text, images go. */
export const markdownPassages = (source: string): readonly Passage[] =>
  flowedPassages(source, frontMatterLength(source), blockMark).map((each) => {
    const mark = /^(?:#{1,6}\s+|>\s?|(?:[-*+]|\d{1,3}[.)])\s+)/u.exec(each.text.text)?.[0] ?? "";
    const kind: PassageKind = mark.startsWith("#") ? "heading" : /^[-*+\d]/.test(mark) ? "item" : "paragraph";
    const text = normaliseSpace(withoutMarks(sliceMapped(each.text, mark.length)));
    if (/^(?:[-*_=]\s?){3,}$/u.test(each.text.text) || text.text === "")
      return remove(each, "markup", "a rule, image or mark without text");
    return passage(kind, text);
  });
