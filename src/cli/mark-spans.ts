import type { Span } from "../model/span.ts";
import { printable } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The characters of `within` on one line, with `spans` marked: underlined where colours are on, in
 * [brackets] where they are not. Spans outside `within` are left out; overlapping ones are joined.
 */
export const markSpans = (terminal: Terminal, text: string, within: Span, spans: readonly Span[]): string => {
  const inside = spans
    .filter((span) => span.start < within.end && span.end > within.start)
    .map((span) => ({ start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const span of inside) {
    const last = joined.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  const { colors } = terminal;
  const piece = (start: number, end: number): string =>
    printable(text.slice(start, end).replaceAll(/\s+/g, " "));
  let line = "";
  let at = within.start;
  for (const { start, end } of joined) {
    const words = piece(start, end);
    line +=
      piece(at, start) + (colors.isColorSupported ? colors.underline(colors.bold(words)) : `[${words}]`);
    at = end;
  }
  return (line + piece(at, within.end)).trim();
};
