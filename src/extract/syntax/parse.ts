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

/** The clause structure of one sentence. `tokens` and `names` are the sentence's own, sorted. */
export const parseSentence = (
  text: string,
  sentence: Sentence,
  tokens: readonly Token[],
  names: readonly Mention[],
): Syntax => {
  const words = withoutScareQuotes(tokens.length > longest ? [] : wordsOf(text, sentence, tokens, names));
  return clausesOf(words, chunksOf(words));
};
