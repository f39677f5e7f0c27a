import type { Span } from "../model/span.ts";
import { findAll } from "./occurrences.ts";
import type { NameLayer, NameSpan, NameText } from "./names.ts";

/** Whether a line writes (nearly) every longer word with a capital, so that capitals say nothing. */
export const isTitleCased = (line: string): boolean => {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capitals >= words.length * 0.75;
};

/** Whole lines without a full stop whose casing is a headline's. */
const headlinesOf = ({ text, sentences }: NameText): readonly Span[] =>
  sentences.filter(({ start, end }) => {
    const line = text.slice(start, end);
    const alone =
      /(?:^|[\n\r])\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
      /^\s*(?:[\n\r]|$)/.test(text.slice(end, end + 3));
    return alone && line.length < 300 && !line.endsWith(".") && isTitleCased(line);
  });

const cased = (text: string): string => text.toLowerCase();

/**
 * In headlines of capitalised words, trusts the body: what the body names is named so in the headline too, and a
 * longer or weaker reading around it gives way.
 */
export const readHeadlines: NameLayer = (source, names) => {
  const headlines = headlinesOf(source);
  if (headlines.length === 0) return names;
  const inside = (span: Span): boolean =>
    headlines.some((line) => span.start >= line.start && span.end <= line.end);
  const body = new Map<string, NameSpan>();
  for (const name of names) {
    if (inside(name) || name.confidence < 0.6) continue;
    const words = source.text.slice(name.start, name.end);
    const known = body.get(cased(words));
    if (!known || known.confidence < name.confidence) body.set(cased(words), name);
    const last = words.split(/\s+/).at(-1) ?? "";
    if (name.type === "PERSON" && last !== words && !body.has(cased(last))) body.set(cased(last), name);
  }
  let result = [...names];
  const wordings = [...body].toSorted((a, b) => b[0].length - a[0].length);
  for (const line of headlines) {
    const text = cased(source.text.slice(line.start, line.end));
    if (text.length !== line.end - line.start) continue;
    const claimed: Span[] = [];
    for (const [words, { type, confidence }] of wordings) {
      if (words.length < 3) continue;
      for (const found of findAll(text, words)) {
        const span = { start: line.start + found.start, end: line.start + found.end };
        if (claimed.some((other) => other.start < span.end && span.start < other.end)) continue;
        claimed.push(span);
        const others = result.filter((name) => name.start < span.end && span.start < name.end);
        // A reading that is whole in the body too, or longer and sure, stays.
        if (
          others.some(
            (name) => body.has(cased(source.text.slice(name.start, name.end))) || name.confidence > 0.85,
          )
        )
          continue;
        if (!/^\p{Lu}/u.test(source.text.charAt(span.start))) continue;
        result = result.filter((name) => !others.includes(name));
        result.push({ ...span, type, confidence: confidence * 0.9, layer: "headline" });
      }
    }
  }
  return result.filter((name) => name.confidence >= 0.4 || !inside(name));
};
