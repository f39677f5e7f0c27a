import { readNounPhrase, type NounPhrase } from "./noun-phrase.ts";
import type { PartOfSpeech } from "./part-of-speech.ts";
import { readVerbGroup, type VerbGroup } from "./verb-group.ts";
import type { Word } from "./word.ts";

/** A word that joins or parts phrases: preposition, comma, conjunction, "that", quotation mark … */
export interface Joint {
  readonly kind: "joint";
  readonly pos: PartOfSpeech;
  readonly word: Word;
}

export type Chunk = NounPhrase | VerbGroup | Joint;

const readsVerb: ReadonlySet<PartOfSpeech> = new Set([
  "verb",
  "auxiliary",
  "modal",
  "negation",
  "adverb",
  "to",
]);

/** Cuts the words of a sentence into noun phrases, verb groups and what joins them; linear in the words. */
export const chunksOf = (words: readonly Word[]): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (!word) break;
    const phrase = readNounPhrase(words, at);
    if (phrase) {
      chunks.push(phrase.phrase);
      at = phrase.next;
      continue;
    }
    const group = readsVerb.has(word.pos) ? readVerbGroup(words, at) : undefined;
    if (group) {
      chunks.push(group.group);
      at = group.next;
      continue;
    }
    const pos = word.pos === "to" ? "preposition" : word.pos;
    chunks.push({ kind: "joint", pos, word });
    at++;
  }
  return chunks;
};
