import type { EntityType } from "../model/types.ts";
import type { Sentence } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";

/** What a name can be: nationalities (NORP) and products, laws and works (MISC) are told apart so that they do not pollute the four. */
export type NameType = EntityType | "NORP" | "MISC";

/** A named mention in the making. */
export interface NameSpan extends Span {
  readonly type: NameType;
  /** In [0, 1]. */
  readonly confidence: number;
  /** What decided last: "encoder@1.0", "consistency", "pattern:event", "lexicon" … */
  readonly layer: string;
  readonly role?: string;
  readonly country?: string;
  readonly ids?: readonly string[];
  readonly metonym?: boolean;
}

/** A text with what every layer needs of it. */
export interface NameText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly titleSpan?: Span;
}

/** A step that improves the names of one text. */
export type NameLayer = (source: NameText, names: readonly NameSpan[]) => readonly NameSpan[];

/** In order of start; of two that overlap, the surer stays, then the longer, then the earlier. */
export const withoutOverlaps = (names: readonly NameSpan[]): readonly NameSpan[] => {
  const kept: NameSpan[] = [];
  for (const name of names.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || name.start >= last.end) kept.push(name);
    else if (
      name.confidence > last.confidence ||
      (name.confidence === last.confidence && name.end - name.start > last.end - last.start)
    ) {
      kept[kept.length - 1] = name;
    }
  }
  return kept;
};
