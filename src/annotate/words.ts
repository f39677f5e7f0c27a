import type { Span } from "../model/span.ts";

/** A run of letters, marks and digits, or one other visible character; also how training cuts words. */
const wordPattern = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\p{Z}\p{Cc}\p{Cf}]/gu;

/** A word of the encoder: finer than a token ("U", ".", "S", "."). */
export interface Word extends Span {
  readonly text: string;
  /** Whether a line feed stands between it and the word before. */
  readonly afterBreak: boolean;
}

/** Words without a letter that are read in a row. No text that training saw has more: what follows is a ruler, a leader or figures. */
const longestRun = 64;

/** The words of a text in order, but for those of a run without a letter that is longer than any prose has. */
export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = [];
  let end = 0;
  let run = 0;
  for (const match of text.matchAll(wordPattern)) {
    run = /\p{L}/u.test(match[0]) ? 0 : run + 1;
    if (run > longestRun) continue;
    const afterBreak = words.length > 0 && text.slice(end, match.index).includes("\n");
    end = match.index + match[0].length;
    words.push({ start: match.index, end, text: match[0], afterBreak });
  }
  return words;
};

/** The uncased form that the vocabulary knows: lower case, decomposed, without nonspacing marks. */
export const fold = (word: string): string =>
  /^[ -~]*$/.test(word)
    ? word.toLowerCase()
    : word
        .toLowerCase()
        .normalize("NFD")
        .replaceAll(/\p{Mn}/gu, "");

/** Casing class of a word: 0 lower (also digits and signs), 1 title (also one capital), 2 upper, 3 mixed. */
export const casingOf = (word: string): 0 | 1 | 2 | 3 => {
  if (/^[a-z0-9]+$/.test(word)) return 0;
  if (/^[A-Z][a-z0-9]*$/.test(word)) return 1;
  let upper = 0;
  let cased = 0;
  let first = false;
  for (const [index, char] of [...word].entries()) {
    const isUpper = char !== char.toLowerCase();
    if (isUpper) upper += 1;
    if (isUpper || char !== char.toUpperCase()) cased += 1;
    if (index === 0) first = isUpper;
  }
  if (upper === 0) return 0;
  if (first && upper === 1) return 1;
  return upper === cased ? 2 : 3;
};
