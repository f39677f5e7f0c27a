import type { ArticleMetadata, RawDocument } from "../model/raw-document.ts";
import type { Outcome } from "../model/outcome.ts";

/** An article that a feed or list points to without holding its text. */
export interface Link {
  readonly url: string;
  /** What the feed or list says of it. */
  readonly metadata: ArticleMetadata;
  /** What is read instead where the site does not want its page to be read by programs. */
  readonly summary?: RawDocument;
}

/** The documents behind a link. */
export type Follow = (link: Link) => AsyncIterable<Outcome<RawDocument>>;

/** A complete article is rarely shorter, a summary rarely longer; a brief is only got once more from its page. */
const longestSummary = 1500;

const cutShort =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&#8230;|&hellip;)\]|\b(?:read|continue|keep) (?:more|reading|on)\b[^.]{0,80})\s*$/iu;

/** Whether a feed's text of an article is its summary or beginning and not the whole. */
export const isSummary = (content: string): boolean => {
  const text = content
    .replace(/<[^<>]{0,2000}>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return text.length < longestSummary || cutShort.test(text);
};
