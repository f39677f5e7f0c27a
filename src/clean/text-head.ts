import { endsSentence } from "./heading-case.ts";
import { countWords, isKept, remove } from "./passage.ts";
import type { Passage } from "./passage.ts";

export interface Head {
  readonly passages: readonly Passage[];
  readonly url?: string;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const looksLikeHeadline = (text: string, next: Passage | undefined): boolean => {
  const words = countWords(text);
  if (!next || words < 3 || words > 30 || text.length > 220) return false;
  if (/[.:;,…]["'”’»)\]]{0,2}$/u.test(text) && !/\b(?:U\.S|U\.K|U\.N|Inc|Co|Jr|Sr)\.$/u.test(text))
    return false;
  if (/^["“‘'(]/u.test(text) && endsSentence(text)) return false;
  if (/^(?:by|photo|image|file|credit|source|updated?|published|last)\b/i.test(text)) return false;
  if (!/^["“‘'#¿¡\p{Lu}\p{N}]/u.test(text)) return false;
  if (!/\p{Ll}/u.test(text) && words < 5) return false;
  const following = next.text.text;
  return endsSentence(following) || countWords(following) > words || following.length > 60;
};

/**
 * The head of a plain text: an address in the first line is metadata; the first line is the headline where it looks
 * like one (short, no stop at its end, a paragraph after it) or where it is the title that the source gives.
 */
export const readHead = (passages: readonly Passage[], title: string | undefined): Head => {
  let url: string | undefined;
  const result = [...passages];
  const kept = (from: number): number => result.findIndex((each, index) => index >= from && isKept(each));
  let at = kept(0);
  const first = result[at];
  if (first && /^https?:\/\/\S+$/iu.test(first.text.text)) {
    url = first.text.text;
    result[at] = remove(first, "markup", "the article's address");
    at = kept(at + 1);
  }
  const headline = result[at];
  if (headline) {
    const text = headline.text.text;
    const same = title !== undefined && fold(text) === fold(title);
    const next = result[kept(at + 1)];
    if (same || (title === undefined && (headline.kind === "heading" || looksLikeHeadline(text, next))))
      result[at] = { ...headline, kind: "title" };
  }
  return { passages: result, ...(url === undefined ? {} : { url }) };
};
