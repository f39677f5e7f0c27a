import type { EntityType } from "../model/types.ts";
import type { NameLayer, NameSpan } from "./names.ts";

/** A name that the user always wants recognised. */
export interface LexiconEntry {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /** Ids to attach to its mentions ("Q7747", "acme:12"). */
  readonly ids: readonly string[];
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const keyOf = (words: string): string =>
  [...words.matchAll(wordPattern)].map((match) => match[0].normalize("NFC")).join(" ");

/** Whether the marks between two words of a match are those of a name, not of a sentence's end. */
const joins = /^(?:[\s.,'’&/-]|['’]s\s){1,4}$/;

/**
 * Finds every entry of a user's vocabulary, longest first, whole words, in the casing given or in all capitals.
 * It runs before the other layers, so that they can build on it, and once more behind them, so that none undoes it.
 */
export const createLexiconLayer = (entries: readonly LexiconEntry[]): NameLayer => {
  const index = new Map<string, LexiconEntry>();
  let longest = 0;
  for (const entry of entries) {
    for (const wording of [entry.name, ...entry.aliases]) {
      const key = keyOf(wording);
      if (key === "") continue;
      longest = Math.max(longest, key.split(" ").length);
      if (!index.has(key)) index.set(key, entry);
      const capitals = keyOf(wording.toUpperCase());
      if (!index.has(capitals)) index.set(capitals, entry);
    }
  }
  return ({ text }, names) => {
    if (index.size === 0) return names;
    const words = [...text.matchAll(wordPattern)];
    const found: NameSpan[] = [];
    for (let first = 0; first < words.length; first++) {
      let key = "";
      let match: { readonly entry: LexiconEntry; readonly last: number } | undefined;
      for (let last = first; last < Math.min(words.length, first + longest); last++) {
        const [word, before] = [words[last], words[last - 1]];
        if (!word) break;
        if (last > first && before && !joins.test(text.slice(before.index + before[0].length, word.index)))
          break;
        key += (key === "" ? "" : " ") + word[0].normalize("NFC");
        const entry = index.get(key);
        if (entry) match = { entry, last };
      }
      const [start, end] = [words[first], words[match?.last ?? first]];
      if (!match || !start || !end) continue;
      const { type, ids } = match.entry;
      const span = { start: start.index, end: end.index + end[0].length };
      const same = names.find((name) => name.start === span.start && name.end === span.end);
      found.push({
        // What other layers read beside the name, its role or country, stays.
        ...same,
        ...span,
        type,
        confidence: 1,
        layer: "lexicon",
        ids,
      });
      first = match.last;
    }
    const others = names.filter(
      (name) => !found.some((span) => span.start < name.end && name.start < span.end),
    );
    return [...others, ...found].toSorted((a, b) => a.start - b.start);
  };
};

/** Drops names whose words the user never wants, whatever their casing. The lexicon wins over it. */
export const createStopLayer = (words: readonly string[]): NameLayer => {
  const stopped = new Set(words.map((word) => keyOf(word).toLowerCase()));
  return ({ text }, names) =>
    names.filter(
      (name) =>
        name.layer === "lexicon" || !stopped.has(keyOf(text.slice(name.start, name.end)).toLowerCase()),
    );
};
