import type { Span } from "../model/span.ts";

/** Beyond this no line is prose: it is cut so that every later step stays linear, whatever the text. */
const longestBlock = 5_000;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Where to end a block that starts at `start` and may not reach `limit`: after the last white space, else before a whole character. */
const cut = (text: string, start: number, limit: number): number => {
  for (let at = limit; at > start + longestBlock / 2; at--) {
    if (/\s/.test(text.charAt(at - 1))) return at;
  }
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
};

/** Lines of a text, and pieces of at most 5,000 code units of longer ones. Together they cover every character but line breaks. */
export const blocksOf = (text: string): readonly Span[] => {
  const blocks: Span[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const end = line.index + line[0].length;
    let start = line.index;
    while (end - start > longestBlock) {
      const next = cut(text, start, start + longestBlock);
      blocks.push({ start, end: next });
      start = next;
    }
    blocks.push({ start, end });
  }
  return blocks;
};
