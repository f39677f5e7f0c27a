import type { Removal, SourceRun } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import { concatMapped, sourceRuns, unmapped } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";

export type PassageKind = "title" | "heading" | "paragraph" | "item" | "caption";

/** A paragraph, heading, list item or caption of the source in reading order, with what cleaning decided of it. */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: MappedText;
  readonly removed?: { readonly kind: Removal["kind"]; readonly reason: string };
}

/** A step of cleaning: marks passages as removed, cuts or mends them; never changes the order. */
export type PassageRule = (passages: readonly Passage[]) => readonly Passage[];

export const passage = (kind: PassageKind, text: MappedText): Passage => ({ kind, text });

export const remove = (target: Passage, kind: Removal["kind"], reason: string): Passage => ({
  ...target,
  removed: { kind, reason },
});

export const isKept = (target: Passage): boolean => target.removed === undefined;

/** Number of white-space separated words. */
export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** Indexes of the kept passages in order, those of the title left out. */
export const bodyIndexes = (passages: readonly Passage[]): readonly number[] =>
  passages.flatMap((each, index) => (isKept(each) && each.kind !== "title" ? [index] : []));

/** As `array.map` over kept body passages; the callback may answer with several passages in place of one. */
export const mapBody = (
  passages: readonly Passage[],
  change: (each: Passage, position: number, last: number) => Passage | readonly Passage[],
): readonly Passage[] => {
  const indexes = bodyIndexes(passages);
  const positions = new Map(indexes.map((index, position) => [index, position]));
  return passages.flatMap((each, index) => {
    const position = positions.get(index);
    return position === undefined ? [each] : change(each, position, indexes.length - 1);
  });
};

export interface AssembledText {
  readonly text: string;
  readonly titleSpan?: Span;
  readonly sourceMap: readonly SourceRun[];
  readonly removals: readonly Removal[];
}

const separator = unmapped("\n\n");

/** Join the kept passages by blank lines and place the removed ones. */
export const assemble = (passages: readonly Passage[]): AssembledText => {
  const parts: MappedText[] = [];
  const removals: Removal[] = [];
  let length = 0;
  let titleSpan: Span | undefined;
  for (const each of passages) {
    if (each.text.text === "") continue;
    if (each.removed) {
      removals.push({ ...each.removed, text: each.text.text, at: length });
      continue;
    }
    if (parts.length > 0) {
      parts.push(separator);
      length += separator.text.length;
    }
    const start = length;
    parts.push(each.text);
    length += each.text.text.length;
    if (each.kind === "title") titleSpan = { start, end: length };
  }
  const whole = concatMapped(parts);
  return {
    text: whole.text,
    ...(titleSpan ? { titleSpan } : {}),
    sourceMap: sourceRuns(whole),
    removals,
  };
};
