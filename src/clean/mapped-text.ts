import type { SourceRun } from "../model/article.ts";

/** A piece of text that is either copied from the source at `source` or made up (undefined): a separator, a decoded entity. */
interface Piece {
  readonly text: string;
  readonly source: number | undefined;
}

/** A string that knows where in the source each of its characters stood. */
export interface MappedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const make = (pieces: readonly Piece[]): MappedText => {
  const merged: { text: string; source: number | undefined }[] = [];
  for (const piece of pieces) {
    if (piece.text === "") continue;
    const last = merged.at(-1);
    const follows =
      last !== undefined &&
      (last.source === undefined
        ? piece.source === undefined
        : piece.source === last.source + last.text.length);
    if (follows) last.text += piece.text;
    else merged.push({ ...piece });
  }
  return { text: merged.map((piece) => piece.text).join(""), pieces: merged };
};

/** `source.slice(start, end)` with its place. */
export const mappedSlice = (source: string, start = 0, end = source.length): MappedText =>
  make([{ text: source.slice(start, end), source: start }]);

/** Text that stands nowhere in the source. */
export const unmapped = (text: string): MappedText => make([{ text, source: undefined }]);

export const concatMapped = (parts: readonly MappedText[]): MappedText =>
  make(parts.flatMap((part) => part.pieces));

/** As `String.prototype.slice` with non-negative ends. */
export const sliceMapped = (mapped: MappedText, start: number, end = mapped.text.length): MappedText => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of mapped.pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, piece.text.length);
    if (from < to)
      pieces.push({
        text: piece.text.slice(from, to),
        source: piece.source === undefined ? undefined : piece.source + from,
      });
    at += piece.text.length;
  }
  return make(pieces);
};

/** Replace every match of a global `pattern`; what `replacement` gives is unmapped unless it equals the match. */
export const replaceMapped = (
  mapped: MappedText,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): MappedText => {
  const parts: MappedText[] = [];
  let at = 0;
  for (const match of mapped.text.matchAll(pattern)) {
    const value = replacement(match);
    if (value === match[0]) continue;
    parts.push(sliceMapped(mapped, at, match.index), unmapped(value));
    at = match.index + match[0].length;
  }
  if (at === 0) return mapped;
  parts.push(sliceMapped(mapped, at));
  return concatMapped(parts);
};

/** White space at both ends goes; any run of it inside becomes one space. A run that is one space stays mapped. */
export const normaliseSpace = (mapped: MappedText): MappedText => {
  const spaced = replaceMapped(mapped, /[\s\u200b\u200e\u200f\ufeff\u00ad]+/gu, (match) =>
    /^[\u200b\u200e\u200f\ufeff\u00ad]+$/u.test(match[0]) ? "" : " ",
  );
  const start = spaced.text.startsWith(" ") ? 1 : 0;
  const end = spaced.text.endsWith(" ") ? spaced.text.length - 1 : spaced.text.length;
  return start === 0 && end === spaced.text.length
    ? spaced
    : sliceMapped(spaced, start, Math.max(start, end));
};

/** The runs of `mapped` that are copied from the source. */
export const sourceRuns = (mapped: MappedText): readonly SourceRun[] => {
  const runs: SourceRun[] = [];
  let at = 0;
  for (const piece of mapped.pieces) {
    const end = at + piece.text.length;
    if (piece.source !== undefined) runs.push({ start: at, end, sourceStart: piece.source });
    at = end;
  }
  return runs;
};
