import type { Sentence, Token } from "../model/annotation.ts";
import { compromiseTerms, type CompromiseTerm } from "./compromise.ts";

const punctuation: ReadonlySet<string> = new Set(["Punctuation"]);
const possessive: ReadonlySet<string> = new Set(["Possessive"]);

const lemmaOf = (term: CompromiseTerm): string => {
  const lemma = term.root ?? term.implicit ?? term.machine ?? term.normal ?? term.text;
  return lemma === "" ? term.text.toLowerCase() : lemma.toLowerCase();
};

const matched = (pattern: RegExp, text: string, start: number, sentence: number): readonly Token[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    sentence,
    tags: punctuation,
    lemma: match[0],
  }));

/** One token a mark: "?!" is two. White space is none. */
const marks = (text: string, start: number, sentence: number): readonly Token[] =>
  matched(/\S/gu, text, start, sentence);

const wordTokens = (
  term: CompromiseTerm,
  extra: readonly string[],
  start: number,
  sentence: number,
): readonly Token[] => {
  const tags: ReadonlySet<string> = new Set([...(term.tags ?? []), ...extra]);
  const end = start + term.text.length;
  const ending = /['’]s$/i.exec(term.text);
  const lemma = lemmaOf(term).replace(/['’]s$/, "");
  if (!ending || !tags.has("Possessive") || ending.index === 0) {
    return [{ start, end, sentence, tags, lemma }];
  }
  const middle = start + ending.index;
  return [
    { start, end: middle, sentence, tags, lemma },
    { start: middle, end, sentence, tags: possessive, lemma: "'s" },
  ];
};

/** The words of one sentence. A contraction is one token with the tags of all its parts ("didn't": Verb, Negative). */
const sentenceTokens = (text: string, sentence: Sentence): readonly Token[] => {
  const words = text.slice(sentence.start, sentence.end);
  // A rule ("* * *", "-----") has no words: compromise would find nouns in it, and takes its time for each line.
  if (!/[\p{L}\p{N}]/u.test(words)) return matched(/\S+/gu, words, sentence.start, sentence.index);
  const terms = compromiseTerms(words);
  // compromise may hold white space inside a word, or lose characters of text that is no language.
  if (
    terms.map((term) => term.pre + term.text + term.post).join("") !== words ||
    terms.some((term) => /\s/.test(term.text))
  ) {
    return marks(words, sentence.start, sentence.index);
  }
  const tokens: Token[] = [];
  let at = sentence.start;
  for (const [n, term] of terms.entries()) {
    tokens.push(...marks(term.pre, at, sentence.index));
    at += term.pre.length;
    if (term.text !== "") {
      const parts: string[] = [];
      for (let next = n + 1; next < terms.length && terms[next]?.text === ""; next++) {
        parts.push(...(terms[next]?.tags ?? []));
      }
      tokens.push(...wordTokens(term, parts, at, sentence.index));
      at += term.text.length;
    }
    tokens.push(...marks(term.post, at, sentence.index));
    at += term.post.length;
  }
  return tokens;
};

/** Words and punctuation marks with compromise's tags; a possessive ending is a token of its own. */
export const tagTokens = (text: string, sentences: readonly Sentence[]): readonly Token[] =>
  sentences.flatMap((sentence) => sentenceTokens(text, sentence));
