import type { Span } from "../model/span.ts";

const isWordChar = (char: string): boolean => /[\p{L}\p{N}_]/u.test(char);

/** All places where words stand as whole words, compared code unit for code unit. */
export const findAll = (text: string, words: string): readonly Span[] => {
  const found: Span[] = [];
  if (words === "") return found;
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (!isWordChar(text.charAt(start - 1)) && !isWordChar(text.charAt(end))) found.push({ start, end });
  }
  return found;
};
