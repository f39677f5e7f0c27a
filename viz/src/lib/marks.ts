import type { Span } from "../../../src/serve/contract.ts";

export interface Mark<Kind> extends Span {
  readonly kind: Kind;
}

/** A stretch of text with the marks that cover all of it. */
export interface Piece<Kind> extends Span {
  readonly text: string;
  readonly marks: readonly Mark<Kind>[];
}

/** Cuts `text`, whose first character stands at `offset`, wherever a mark begins or ends. Marks outside are cut off. */
export const pieces = <Kind>(
  text: string,
  offset: number,
  marks: readonly Mark<Kind>[],
): readonly Piece<Kind>[] => {
  const end = offset + text.length;
  const within = marks.filter((mark) => mark.start < end && mark.end > offset && mark.start < mark.end);
  const cuts = new Set([offset, end]);
  for (const mark of within) {
    cuts.add(Math.max(offset, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const sorted = [...cuts].toSorted((left, right) => left - right);
  return sorted.slice(0, -1).map((start, index) => {
    const stop = sorted[index + 1] ?? end;
    return {
      start,
      end: stop,
      text: text.slice(start - offset, stop - offset),
      marks: within.filter((mark) => mark.start <= start && mark.end >= stop),
    };
  });
};

/** Control characters and direction overrides made visible or harmless; the length stays the same. */
export const harmless = (text: string): string =>
  text
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, "\u2060")
    .replaceAll(/\p{Cc}/gu, (mark) => (mark === "\n" || mark === "\t" ? mark : "\u2423"));
