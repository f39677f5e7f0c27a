import { sliceMapped } from "./mapped-text.ts";
import { bodyIndexes, countWords, remove } from "./passage.ts";
import type { Passage, PassageRule } from "./passage.ts";
import { capitalShare, endsSentence } from "./heading-case.ts";

const reason = "a headline of another story stuck to the end";

const isStrayHeadline = (text: string): boolean => {
  const words = countWords(text);
  return (
    words >= 5 && words <= 28 && !endsSentence(text) && !/^["“‘]/u.test(text) && capitalShare(text) >= 0.8
  );
};

/** Where a headline is glued to the last sentence without a space: the offset after the sentence's end. */
const gluedAt = (text: string): number | undefined => {
  const tail = text.slice(-260);
  const from = text.length - tail.length;
  for (const match of tail.matchAll(/[\p{Ll}\d][.!?]["”’]?(?=\p{Lu})/gu)) {
    const at = match.index + match[0].length;
    if (isStrayHeadline(tail.slice(at)) && from + at > 40) return from + at;
  }
  return undefined;
};

/**
 * Take out headlines of other stories that a scraper left behind the last sentence, on lines of their own or glued to
 * it. Only lines in title case without a stop, after a paragraph that ends one, and never more than five.
 */
export const dropTrailingHeadlines: PassageRule = (passages) => {
  const body = bodyIndexes(passages);
  const stray: number[] = [];
  for (const index of body.toReversed()) {
    const each = passages[index];
    if (!each || each.kind === "item" || !isStrayHeadline(each.text.text)) break;
    stray.push(index);
  }
  const lastTrue = body[body.length - stray.length - 1];
  const before = lastTrue === undefined ? undefined : passages[lastTrue];
  let result: readonly Passage[] = passages;
  if (
    stray.length > 0 &&
    stray.length <= 5 &&
    before &&
    endsSentence(before.text.text) &&
    countWords(before.text.text) > 7
  ) {
    const chosen = new Set(stray);
    result = passages.map((each, index) => (chosen.has(index) ? remove(each, "related", reason) : each));
  }
  const end = bodyIndexes(result).at(-1);
  const last = end === undefined ? undefined : result[end];
  const at = last ? gluedAt(last.text.text) : undefined;
  if (end === undefined || !last || at === undefined) return result;
  return [
    ...result.slice(0, end),
    { ...last, text: sliceMapped(last.text, 0, at) },
    remove({ ...last, text: sliceMapped(last.text, at) }, "related", reason),
    ...result.slice(end + 1),
  ];
};
