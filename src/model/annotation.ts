import type { Article } from "./article.ts";
import type { Mention } from "./mention.ts";
import type { Span } from "./span.ts";

export interface Sentence extends Span {
  readonly index: number;
}

/** A word or punctuation mark with compromise's tags ("Noun", "ProperNoun", "PastTense", …). */
export interface Token extends Span {
  readonly sentence: number;
  readonly tags: ReadonlySet<string>;
  /** Dictionary form in lower case where compromise knows one, else the lower-cased text. */
  readonly lemma: string;
}

/** The encoder's output, kept so that later heads share its one pass. Not stored. */
export interface Encoding {
  /** Spans of the pieces in the article's text, in order. */
  readonly pieces: readonly Span[];
  readonly width: number;
  /** `pieces.length * width` floats, row-major. */
  readonly vectors: Float32Array;
}

/** An article with its linguistic layers. Mentions here are names only, sorted by start and non-overlapping. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly encoding?: Encoding;
}
