import type { Sentence, Token } from "../../model/annotation.ts";
import type { Mention } from "../../model/mention.ts";
import { chunksOf } from "./chunk.ts";
import { clausesOf } from "./clause-builder.ts";
import type { Syntax } from "./clause.ts";
import { wordsOf, type Word } from "./word.ts";

/** Words beyond which a "sentence" is a table or junk and is not parsed. */
const longest = 400;

const isOpener = (text: string): boolean => /^[“„«‘"']/.test(text);

/** Takes the marks off short quotations without a verb ('extensive agenda'), which would cut phrases in two. */
const withoutScareQuotes = (words: readonly Word[]): readonly Word[] => {
  const dropped = new Set<Word>();
  for (const [at, word] of words.entries()) {
    if (word.pos !== "quote" || dropped.has(word) || !isOpener(word.text)) continue;
    const inside = words.slice(at + 1, at + 6);
    const close = inside.findIndex((other) => other.pos === "quote");
    if (close < 1) continue;
    const verbs = inside
      .slice(0, close)
      .some((other) => ["verb", "auxiliary", "modal", "comma", "stop"].includes(other.pos));
    const closer = inside[close];
    if (!verbs && closer) {
      dropped.add(word);
      dropped.add(closer);
    }
  }
  return dropped.size === 0 ? words : words.filter((word) => !dropped.has(word));
};

/** Words of a bracket that can be read over. */
const shortBracket = 5;

/** Takes out brackets without a verb ("Chen (陳) said", "Maseko (DA) asked"), which would part a name from its verb. */
const withoutBrackets = (words: readonly Word[]): readonly Word[] => {
  const dropped = new Set<Word>();
  for (const [at, word] of words.entries()) {
    if (word.text !== "(" || at === 0) continue;
    const inside = words.slice(at + 1, at + 2 + shortBracket);
    const close = inside.findIndex((other) => other.text === ")");
    const plain = inside
      .slice(0, close)
      .every(({ pos }) => !["verb", "auxiliary", "modal", "stop"].includes(pos));
    if (close > 0 && plain) for (const other of words.slice(at, at + close + 2)) dropped.add(other);
  }
  return dropped.size === 0 ? words : words.filter((word) => !dropped.has(word));
};

/** Takes out ", not Biden," which says who it was not. */
const withoutContrasts = (words: readonly Word[]): readonly Word[] => {
  const dropped = new Set<Word>();
  for (const [at, word] of words.entries()) {
    const [not, name, comma] = [words[at + 1], words[at + 2], words[at + 3]];
    if (word.pos === "comma" && not?.lower === "not" && name?.mention && comma?.pos === "comma")
      for (const other of [word, not, name, comma]) dropped.add(other);
  }
  return dropped.size === 0 ? words : words.filter((word) => !dropped.has(word));
};

/** Takes out ", 45," after a name, which would part it from its verb. */
const withoutAges = (words: readonly Word[]): readonly Word[] => {
  const dropped = new Set<Word>();
  for (const [at, word] of words.entries()) {
    const [comma, age, closer] = [words[at + 1], words[at + 2], words[at + 3]];
    if (
      word.mention &&
      comma?.pos === "comma" &&
      closer?.pos === "comma" &&
      age &&
      /^\d{1,3}$/.test(age.text)
    )
      for (const other of [comma, age, closer]) dropped.add(other);
  }
  return dropped.size === 0 ? words : words.filter((word) => !dropped.has(word));
};

/** The clause structure of one sentence. `tokens` and `names` are the sentence's own, sorted. */
export const parseSentence = (
  text: string,
  sentence: Sentence,
  tokens: readonly Token[],
  names: readonly Mention[],
): Syntax => {
  const all = tokens.length > longest ? [] : wordsOf(text, sentence, tokens, names);
  const read = withoutAges(withoutContrasts(withoutBrackets(withoutScareQuotes(all))));
  return clausesOf(all, chunksOf(read));
};
