import type { Span } from "../../model/span.ts";

/** A stretch between quotation marks; the span leaves the marks out. */
export interface QuoteSpan extends Span {
  readonly open: number;
  readonly close: number;
}

const isWord = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? "");

/** Whether a mark opens: no letter before it and no space after it. */
const opens = (text: string, at: number): boolean => !isWord(text, at - 1) && /\S/.test(text[at + 1] ?? "");

const closersOf = (mark: string): string =>
  mark === "“" || mark === "„" ? '”“"' : mark === '"' ? '"”' : mark === "‘" ? "’" : mark === "«" ? "»" : mark;

/** Whether a mark of `closers` ends the quotation here; an apostrophe inside a word never does. */
const closes = (text: string, at: number, closers: string): boolean => {
  const mark = text[at] ?? "";
  if (!closers.includes(mark)) return false;
  if (mark === "’" || mark === "'") {
    if (isWord(text, at + 1)) return false;
    // "the citizens’ rights" inside ‘…’: a plural possessive before a lower-case word.
    return !(
      /s/.test(text[at - 1] ?? "") &&
      /^\s+[a-z]/.test(text.slice(at + 1, at + 4)) &&
      text.slice(at + 1, at + 400).includes(mark)
    );
  }
  return true;
};

/** Characters beyond which an opening mark without a closing one is an error of typing. */
const longest = 3000;

/**
 * Finds quotations in curly, straight, single, double and angular marks; linear. A quotation may run over
 * sentences; one that reopens in the next paragraph without having closed ends with its paragraph.
 */
export const quoteSpans = (text: string): readonly QuoteSpan[] => {
  const spans: QuoteSpan[] = [];
  /** How far a search for each kind of closing mark has been in vain, so that no stretch is searched twice. */
  const searched = new Map<string, number>();
  let at = 0;
  while (at < text.length) {
    const mark = text[at] ?? "";
    if (!"“„‘«\"'".includes(mark) || !opens(text, at)) {
      at++;
      continue;
    }
    const closers = closersOf(mark);
    let end = Math.max(at + 1, searched.get(closers) ?? 0);
    const limit = Math.min(text.length, at + longest);
    while (end < limit && text[end] !== "\n" && !closes(text, end, closers)) end++;
    const closed = end < limit && text[end] !== "\n";
    const paragraph = !closed && (mark === "“" || mark === '"') && end < limit;
    if (closed || paragraph) {
      spans.push({ open: at, start: at + 1, end, close: closed ? end + 1 : end });
      at = closed ? end + 1 : end;
    } else {
      searched.set(closers, end);
      at++;
    }
  }
  return spans;
};
