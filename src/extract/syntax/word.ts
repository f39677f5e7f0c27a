import { gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Sentence, Token } from "../../model/annotation.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { partOfSpeech, type PartOfSpeech } from "./part-of-speech.ts";

/** A word of a sentence as the rules see it: a name is one word however many tokens it has. */
export interface Word extends Span {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly tags: ReadonlySet<string>;
  readonly pos: PartOfSpeech;
  /** The name that the word is. */
  readonly mention?: Mention;
}

const noTags: ReadonlySet<string> = new Set();

interface Piece extends Span {
  readonly text: string;
  readonly lemma: string;
  readonly tags: ReadonlySet<string>;
  readonly mention?: Mention;
}

const possessive = /^['’]s?$/;

const pieceOf = (text: string, span: Span, token?: Token): Piece => ({
  start: span.start,
  end: span.end,
  text: text.slice(span.start, span.end),
  lemma: token?.lemma ?? text.slice(span.start, span.end).toLowerCase(),
  tags: token?.tags ?? noTags,
});

/** Splits "Apple's" and "don't" in two; the ends of other tokens stay as they are. */
const splitToken = (text: string, token: Token): readonly Piece[] => {
  const word = text.slice(token.start, token.end);
  if (/^\p{L}{2,}n['’]t$/iu.test(word)) {
    const cut = token.end - 3;
    const stem = { ...pieceOf(text, { start: token.start, end: cut }), tags: token.tags };
    return [stem, pieceOf(text, { start: cut, end: token.end })];
  }
  const length = /['’]s$/i.test(word) ? 2 : /s['’]$/i.test(word) && token.tags.has("Possessive") ? 1 : 0;
  if (length === 0 || word.length === length) return [pieceOf(text, token, token)];
  const cut = token.end - length;
  const stem = text.slice(token.start, cut).toLowerCase();
  return [
    {
      ...pieceOf(text, { start: token.start, end: cut }, token),
      lemma: token.lemma.replace(/['’]s?$/, "") || stem,
    },
    pieceOf(text, { start: cut, end: token.end }),
  ];
};

/** The text of a token outside a name that ends in it: "'s", "-based", or nothing. */
const remainders = (text: string, start: number, end: number): readonly Piece[] => {
  const rest = text.slice(start, end);
  if (rest === "") return [];
  if (rest.length > 1 && /^[-–]/.test(rest)) {
    return [pieceOf(text, { start, end: start + 1 }), pieceOf(text, { start: start + 1, end })];
  }
  return [pieceOf(text, { start, end })];
};

const piecesOf = (text: string, tokens: readonly Token[], names: readonly Mention[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  let next = 0;
  let done = -1;
  for (const token of tokens) {
    if (token.end <= done || token.end === token.start) continue;
    if (token.start < done) {
      pieces.push(...remainders(text, done, token.end));
      done = token.end;
      continue;
    }
    let name = names[next];
    while (name && name.end <= Math.max(token.start, done)) name = names[++next];
    if (!name || name.start >= token.end) {
      if (token.start >= done) pieces.push(...splitToken(text, token));
      continue;
    }
    if (token.start < name.start) pieces.push(pieceOf(text, { start: token.start, end: name.start }));
    if (name.start >= done) {
      pieces.push({
        ...pieceOf(text, name),
        lemma: name.text.toLowerCase(),
        tags: token.tags,
        mention: name,
      });
      done = name.end;
    }
    if (token.end > name.end) {
      pieces.push(...remainders(text, name.end, token.end));
      done = token.end;
    }
  }
  return joinNationalities(text, pieces);
};

/** "South Korean" is one word. */
const joinNationalities = (text: string, pieces: readonly Piece[]): readonly Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const proper =
      before &&
      !before.mention &&
      !piece.mention &&
      /^\p{Lu}/u.test(piece.text) &&
      /^\p{Lu}/u.test(before.text);
    const whole = proper && piece.start === before.end + 1 ? text.slice(before.start, piece.end) : "";
    if (before && whole !== "" && gazetteer().demonym(whole) && !gazetteer().demonym(before.text)) {
      joined[joined.length - 1] = {
        ...piece,
        start: before.start,
        text: whole,
        lemma: whole.toLowerCase(),
        tags: new Set([...piece.tags, "Demonym"]),
      };
    } else joined.push(piece);
  }
  return joined;
};

/** Whether a mark belongs to the word before it: "'s", or an apostrophe after a plural. */
const isPossessive = (lower: string, piece: Piece, before: Word | undefined): boolean =>
  possessive.test(lower) &&
  before !== undefined &&
  before.end === piece.start &&
  (lower.length > 1 || before.text.endsWith("s"));

/** Whether "'s" is "is": after a pronoun, or before an article. */
const copulaAfter = (before: Word | undefined, next: Piece | undefined): boolean =>
  before?.pos === "pronoun" ||
  before?.pos === "wh" ||
  before?.pos === "that" ||
  /^(?:a|an|the|not)$/i.test(next?.text ?? "");

/** The words of one sentence. `tokens` and `names` are those of the sentence, sorted by start. */
export const wordsOf = (
  text: string,
  _sentence: Sentence,
  tokens: readonly Token[],
  names: readonly Mention[],
): readonly Word[] => {
  const pieces = piecesOf(text, tokens, names);
  const words: Word[] = [];
  for (const [index, piece] of pieces.entries()) {
    const lower = piece.text.toLowerCase().replaceAll("’", "'");
    const next = pieces[index + 1];
    // "Anti-Lee protests": what follows the name is a noun.
    const prefixed = /^(?:anti|pro)[-‐‑]$/.test(words.at(-1)?.lower ?? "");
    const pos = piece.mention
      ? prefixed
        ? "adjective"
        : "name"
      : isPossessive(lower, piece, words.at(-1))
        ? copulaAfter(words.at(-1), next)
          ? "auxiliary"
          : "possessive"
        : partOfSpeech(
            { lower, text: piece.text, tags: piece.tags, first: index === 0 },
            words.at(-1),
            next && {
              lower: next.text.toLowerCase(),
              tags: next.tags,
              name: next.mention !== undefined,
            },
          );
    words.push({ ...piece, index, lower, pos });
  }
  return words;
};
