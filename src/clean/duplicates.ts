import { isKept, remove } from "./passage.ts";
import type { PassageRule } from "./passage.ts";

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Take out a paragraph that repeats an earlier one or the headline word for word. Short lines may well repeat (answers, items). */
export const dropRepeats: PassageRule = (passages) => {
  const seen = new Set<string>();
  const headline = passages.find((each) => isKept(each) && each.kind === "title");
  const title = headline ? fold(headline.text.text) : undefined;
  return passages.map((each) => {
    if (!isKept(each)) return each;
    const key = fold(each.text.text);
    const isTitle = key === title;
    if (each.kind !== "title" && ((isTitle && key.length >= 15) || (key.length >= 80 && seen.has(key))))
      return remove(each, "duplicate", "repeats an earlier paragraph or the headline");
    seen.add(key);
    return each;
  });
};
