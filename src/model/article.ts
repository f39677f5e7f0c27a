import { z } from "zod";
import type { Span } from "./span.ts";

/** A piece of the source that cleaning took out, kept so that it can be shown and disputed. */
export const removalSchema = z
  .object({
    kind: z.enum([
      "boilerplate",
      "byline",
      "dateline",
      "caption",
      "related",
      "subscribe",
      "notice",
      "duplicate",
      "markup",
      "other",
    ]),
    text: z.string(),
    /** Offset in the cleaned text at which it stood. */
    at: z.int().nonnegative(),
    reason: z.string(),
  })
  .readonly();
export type Removal = z.infer<typeof removalSchema>;

/** What a dateline ("MOSCOW, Dec 1 (Agency) —") gives. */
export interface Dateline {
  readonly place?: string;
  readonly date?: string;
  readonly agency?: string;
}

/** A run of cleaned text that maps linearly onto the source: `text[start..end)` is `source[sourceStart..]`. */
export interface SourceRun extends Span {
  readonly sourceStart: number;
}

/** A cleaned article. Offsets everywhere else count UTF-16 code units into `text`. */
export interface Article {
  /** Stable across revisions: from the source's own id or canonical URL, else from the content. */
  readonly id: string;
  /** Hash of text and metadata; a different revision of the same id replaces the older one. */
  readonly revision: string;
  readonly item: string;
  readonly url?: string;
  readonly title: string;
  /** The outlet (`source` in the graph). */
  readonly outlet: string;
  readonly authors: readonly string[];
  /** ISO 8601 date or date-time; absent means unknown, never guessed from the clock. */
  readonly publishedAt?: string;
  readonly language: string;
  /** Headline (when there is one), a blank line, and the body. */
  readonly text: string;
  /** Where in `text` the headline stands. */
  readonly titleSpan?: Span;
  readonly wordCount: number;
  readonly dateline?: Dateline;
  /** The agency that the text names as its origin ("Reuters"). */
  readonly agency?: string;
  readonly removals: readonly Removal[];
  readonly sourceMap: readonly SourceRun[];
}
