import type { AnnotatedArticle } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";

const longest = 3000;

/**
 * Spans between double quotation marks, marks included. A mark that opens a paragraph while a quotation is
 * open continues it, as newspapers print quotations of several paragraphs; a blank line closes a forgotten one.
 */
export const findQuotes = (text: string): readonly Span[] => {
  const quotes: Span[] = [];
  let open = -1;
  for (const match of text.matchAll(/["“”„«»]|\n\s*\n/g)) {
    const mark = match[0];
    const at = match.index;
    if (mark.startsWith("\n")) {
      const next = text.slice(at + mark.length, at + mark.length + 1);
      if (open >= 0 && next !== "“" && next !== '"') open = -1;
      continue;
    }
    const opens = mark === "“" || mark === "„" || mark === "«" || (mark === '"' && open < 0);
    if (opens) {
      if (open < 0 || mark !== '"')
        open = open >= 0 && /\n\s*$/.test(text.slice(Math.max(0, at - 4), at)) ? open : at;
    } else if (open >= 0) {
      if (at - open < longest) quotes.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return quotes;
};

const reporting: ReadonlySet<string> = new Set(
  (
    "say tell add note state claim argue explain announce reply respond warn insist stress suggest declare remark ask " +
    "write tweet post comment conclude continue recall admit acknowledge confirm deny believe think report joke quip " +
    "exclaim shout whisper observe point testify assert maintain emphasize emphasise urge predict describe call"
  ).split(" "),
);

/** A span with the index of what it belongs to, as `speakerOf` needs of mentions. */
export interface SpeakerCandidate extends Span {
  readonly sentence: number;
  /** Can speak: a person, an organisation, a government, or a pronoun or noun phrase for one. */
  readonly speaks: boolean;
}

/**
 * For each quotation the index of the mention that speaks it: the mention next to a reporting verb in the
 * words beside the quotation, else the one that the previous quotation of the same paragraph had.
 */
export const speakersOf = (
  annotated: AnnotatedArticle,
  quotes: readonly Span[],
  mentions: readonly SpeakerCandidate[],
): readonly (number | undefined)[] => {
  const { text } = annotated.article;
  const speakers: (number | undefined)[] = [];
  const inQuote = (at: number): boolean => quotes.some((quote) => at >= quote.start && at < quote.end);
  const verbs = annotated.tokens.filter((token) => reporting.has(token.lemma) && !inQuote(token.start));
  for (const [index, quote] of quotes.entries()) {
    const paragraphStart = text.lastIndexOf("\n", quote.start) + 1;
    const newline = text.indexOf("\n", quote.end);
    const paragraphEnd = newline < 0 ? text.length : newline;
    const near = verbs
      .filter(
        (verb) =>
          verb.start >= Math.max(paragraphStart, quote.start - 200) &&
          verb.end <= Math.min(paragraphEnd, quote.end + 120),
      )
      .map((verb) => ({
        verb,
        distance: verb.start >= quote.end ? verb.start - quote.end : quote.start - verb.end + 20,
      }))
      .toSorted((a, b) => a.distance - b.distance);
    let speaker: number | undefined;
    for (const { verb } of near) {
      let best = Number.POSITIVE_INFINITY;
      for (const [at, mention] of mentions.entries()) {
        if (!mention.speaks || mention.sentence !== verb.sentence || inQuote(mention.start)) continue;
        const gap = mention.end <= verb.start ? verb.start - mention.end : mention.start - verb.end + 4;
        if (gap >= 0 && gap < 60 && gap < best) {
          best = gap;
          speaker = at;
        }
      }
      if (speaker !== undefined) break;
    }
    if (speaker === undefined) {
      const before = quotes[index - 1];
      if (before && !text.slice(before.end, quote.start).includes("\n")) speaker = speakers[index - 1];
    }
    speakers.push(speaker);
  }
  return speakers;
};
