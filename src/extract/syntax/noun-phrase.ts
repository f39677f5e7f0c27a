import { nounClass } from "../lexicon/noun-class.ts";
import type { Span } from "../../model/span.ts";
import type { Word } from "./word.ts";

/** A base noun phrase: determiner, modifiers and head, without what follows the head. */
export interface NounPhrase extends Span {
  readonly kind: "np";
  /** Its words, without the possessor's. */
  readonly words: readonly Word[];
  readonly head: Word;
  /** "Apple" of "Apple's chief executive". */
  readonly possessor?: NounPhrase;
}

const starters: ReadonlySet<string> = new Set(["determiner", "adjective", "number", "noun", "name"]);
const inner: ReadonlySet<string> = new Set(["adjective", "number", "noun", "name"]);

/** Whether a verb form stands as a modifier ("the scheduled visit", "a growing demand"). */
const isParticipleModifier = (words: readonly Word[], at: number, begin: number): boolean => {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (!word || !after || word.pos !== "verb") return false;
  if (!word.tags.has("Gerund") && !word.tags.has("PastTense") && !word.tags.has("Participle")) return false;
  const opened =
    at > begin ||
    before?.pos === "possessive" ||
    before?.pos === "determiner" ||
    before?.pos === "preposition";
  if (before?.pos === "preposition" && word.tags.has("Gerund")) return false;
  if (before && (before.pos === "noun" || before.pos === "name") && at > begin) return false;
  return opened && (after.pos === "noun" || after.pos === "name" || after.pos === "adjective");
};

const units =
  /^(?:days?|weeks?|weekend|months?|years?|hours?|minutes?|decades?|mornings?|afternoon|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Whether a word after a name begins to say when: "met Ann Lee last week", "two days later", "on Monday" without "on". */
const opensTime = (word: Word, after: Word | undefined): boolean =>
  /^(?:yesterday|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
    word.lower,
  ) ||
  ((word.pos === "number" || /^(?:last|next|this|late|early|earlier)$/.test(word.lower)) &&
    after !== undefined &&
    units.test(after.lower));

const continues = (words: readonly Word[], at: number, begin: number): boolean => {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (!word || !before) return false;
  if (word.pos === "pronoun") return false;
  if (before.pos === "name" && opensTime(word, after)) return false;
  // "The bank Ann Lee founded": a body is no title.
  const body = before.pos === "noun" && !before.mention && word.mention?.type === "PERSON";
  if (body && nounClass(before.lower) === "ORG" && words[begin]?.pos === "determiner") return false;
  if (inner.has(word.pos)) return !(before.pos === "pronoun");
  if (word.pos === "hyphen")
    return after !== undefined && word.start === before.end && after.start === word.end;
  if (before.pos === "hyphen") return true;
  if (word.pos === "determiner") return before.pos === "determiner";
  if (word.pos === "adverb") {
    const afterDeterminer = ["determiner", "possessive", "adverb"].includes(before.pos) && at > begin;
    return (
      afterDeterminer && after !== undefined && ["adjective", "adverb", "verb", "noun"].includes(after.pos)
    );
  }
  if (word.pos === "conjunction" && /^(?:and|or|&)$/.test(word.lower)) {
    const next = words[at + 2];
    return (
      before.pos === "adjective" &&
      after?.pos === "adjective" &&
      (next?.pos === "noun" || next?.pos === "adjective")
    );
  }
  return isParticipleModifier(words, at, begin);
};

/** The end of the run of words that starts at `begin`, before any possessive. */
const endOfRun = (words: readonly Word[], begin: number): number => {
  let end = begin + 1;
  while (continues(words, end, begin)) end++;
  while (end > begin + 1 && ["hyphen", "adverb", "conjunction"].includes(words[end - 1]?.pos ?? "")) end--;
  return end;
};

const startsAt = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (!word) return false;
  return starters.has(word.pos) || word.pos === "pronoun" || isParticipleModifier(words, at, at);
};

/** The head: the last name or noun, else the last word. */
const headOf = (words: readonly Word[]): Word | undefined =>
  words.findLast((word) => word.pos === "noun" || word.pos === "name" || word.pos === "pronoun") ??
  words.at(-1);

/** Reads the noun phrase that starts at `from`; gives the index after it too. */
export const readNounPhrase = (
  words: readonly Word[],
  from: number,
): { readonly phrase: NounPhrase; readonly next: number } | undefined => {
  if (!startsAt(words, from)) return undefined;
  let begin = from;
  let possessor: NounPhrase | undefined;
  for (;;) {
    const end = words[begin]?.pos === "pronoun" ? begin + 1 : endOfRun(words, begin);
    const own = words.slice(begin, end);
    const head = headOf(own);
    const first = words[from];
    const last = own.at(-1);
    if (!head || !first || !last) return undefined;
    const phrase: NounPhrase = {
      kind: "np",
      start: first.start,
      end: last.end,
      words: own,
      head,
      ...(possessor && { possessor }),
    };
    if (words[end]?.pos !== "possessive" || !(startsAt(words, end + 1) || words[end + 1]?.pos === "verb")) {
      return { phrase, next: words[end]?.pos === "possessive" ? end + 1 : end };
    }
    if (!startsAt(words, end + 1)) return { phrase, next: end + 1 };
    possessor = phrase;
    begin = end + 1;
  }
};
