import type { Sentence } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";
import { blocksOf } from "./blocks.ts";
import { compromiseSentences } from "./compromise.ts";

/** What ends like a sentence but isn't one, where compromise does not know it. */
const abbreviationAtEnd =
  /(?:^|[\s(“"'‘])(?:vs|v|nos?|art|fig|figs|approx|gov|gen|lt|col|maj|capt|cmdr|adm|sgt|brig|rep|reps|sen|sens|pres|prof|dr|mr|mrs|ms|hon|rev|fr|ft|mt|st|sr|jr|insp|supt|det|cpl|pvt|atty|dist|dept|est|ave|blvd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|al|cf|e\.g|i\.e)\.\s*$/i;
/** "J. K. Rowling", "George W. Bush", but not "in the U.S. He". */
const initialAtEnd = /(?:^|\s)\p{Lu}\.\s*$/u;
/** A closing quotation after the end of a sentence, with a new one behind it. */
const quotedEnd = /[.!?…][’”"'»)\]]+\s+(?=["'“‘«([]?\p{Lu})/gu;
/** 'she said', 'Mr Smith told reporters': what follows a quotation still belongs to its sentence. */
const attribution =
  /^(?:[\p{L}.'’-]+\s+){1,5}(?:said|says|told|tells|added|adds|asked|asks|wrote|writes|replied|explained|warned|insisted|recalled|noted|continued|stated|argued|declared|tweeted)\b/u;

const ordinaryEnd = /(?<![\s.]\p{L})(?<!\p{Lu}\.\p{Lu})[.!?…]\s+$/u;

/** Whether a part cannot be a sentence of its own, so that what follows it belongs to it. */
const continues = (part: string, next: string): boolean => {
  if (abbreviationAtEnd.test(part))
    return /^["'“‘(]?[\p{Lu}\p{N}]/u.test(next) ? !/\bno\.\s*$/i.test(part) || /^\p{N}/u.test(next) : true;
  if (initialAtEnd.test(part) && /^\p{Lu}/u.test(next)) return true;
  return /^\p{Ll}/u.test(next) && !ordinaryEnd.test(part);
};

/** Cuts a part behind closing quotations, unless the words that follow say who spoke. */
const cutQuotes = (part: string): readonly string[] => {
  const parts: string[] = [];
  let start = 0;
  for (const match of part.matchAll(quotedEnd)) {
    const end = match.index + match[0].length;
    if (attribution.test(part.slice(end, end + 80))) continue;
    parts.push(part.slice(start, end));
    start = end;
  }
  parts.push(part.slice(start));
  return parts.filter((piece) => piece !== "");
};

/** compromise's parts, those of one sentence joined and those of several cut. Together they are the block. */
const partsOf = (block: string): readonly string[] => {
  const raw = compromiseSentences(block);
  if (raw.join("") !== block) return [block];
  const joined: string[] = [];
  for (const part of raw) {
    const last = joined.at(-1);
    if (last !== undefined && continues(last, part)) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined.flatMap(cutQuotes);
};

const trimmed = (text: string, span: Span): Span => {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.end - (words.length - words.trimEnd().length)) };
};

/**
 * Sentences of a text in order, without the white space around them. Never across a line break, so headlines
 * without a full stop stand alone. Time is linear: longer blocks than any prose are cut.
 */
export const splitSentences = (text: string): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  for (const block of blocksOf(text)) {
    let start = block.start;
    for (const part of partsOf(text.slice(block.start, block.end))) {
      const span = trimmed(text, { start, end: start + part.length });
      if (span.end > span.start) sentences.push({ ...span, index: sentences.length });
      start += part.length;
    }
  }
  return sentences;
};
