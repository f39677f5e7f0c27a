import { gazetteer } from "../gazetteer/gazetteer.ts";
import { isJunk } from "./junk.ts";
import type { NameLayer, NameSpan, NameText } from "./names.ts";
import { findAll } from "./occurrences.ts";

const definition = /\(\s*(?:the\s+)?["'“‘]?(\p{Lu}[\p{L}&.-]{1,9})["'”’]?\s*[);,]/gu;
const smallWords = /^(?:of|the|and|for|in|on|to|de|del|la|las|los|el|des|du|für|und|e|y|a|an|by|with|&)$/i;

const initials = (words: readonly string[], small: boolean): string =>
  words
    .filter((word) => small || !smallWords.test(word))
    .map((word) => word.charAt(0))
    .join("")
    .toUpperCase();

/** Whether letters abbreviate words: by initials with or without small words, or by capitals of the words. */
export const abbreviates = (letters: string, phrase: string): boolean => {
  const plain = letters.replaceAll(/[^\p{L}]/gu, "");
  const capitals = plain.replaceAll(/\p{Ll}/gu, "");
  const words = phrase.split(/[\s\-–/]+/).filter((word) => /^\p{L}/u.test(word));
  if (capitals.length < 2 || words.length < 2) return false;
  return [initials(words, false), initials(words, true)].some(
    (letter) => letter === plain.toUpperCase() || letter === capitals,
  );
};

interface Definition {
  readonly letters: string;
  readonly name: NameSpan;
}

/** The words before a bracket whose initials its letters are, from the longest run that fits. */
const spelledOut = (
  source: NameText,
  at: number,
  letters: string,
): { readonly start: number; readonly end: number } | undefined => {
  const from = Math.max(0, at - 150);
  const before = source.text.slice(from, at).trimEnd();
  const words = [...before.matchAll(/[^\s]+/g)];
  for (let count = Math.min(words.length, letters.length + 4); count >= 2; count--) {
    const first = words[words.length - count];
    if (!first || !/^\p{Lu}/u.test(first[0])) continue;
    const phrase = before.slice(first.index);
    if (!/[.,;:()"“”\n]/.test(phrase) && abbreviates(letters, phrase))
      return { start: from + first.index, end: from + before.length };
  }
  return undefined;
};

/** People known by their initials ("Andrés Manuel López Obrador (AMLO)") are few: an organisation is rather misread as one. */
const isPerson = ({ text }: NameText, { type, start, end }: NameSpan): boolean =>
  type === "PERSON" && gazetteer().isGivenName(text.slice(start, end).split(/\s/)[0] ?? "");

const definitionsOf = (source: NameText, names: readonly NameSpan[]): readonly Definition[] =>
  [...source.text.matchAll(definition)].flatMap((match) => {
    const letters = match[1] ?? "";
    if (isJunk(letters)) return [];
    const before = source.text.slice(0, match.index).trimEnd().length;
    const name = names.find((each) => each.end <= before && before - each.end <= 2);
    if (name && abbreviates(letters, source.text.slice(name.start, name.end)))
      return [
        {
          letters,
          name: isPerson(source, name) ? name : { ...name, type: name.type === "PERSON" ? "ORG" : name.type },
        },
      ];
    const words = spelledOut(source, match.index, letters);
    if (
      !words ||
      /^(?:Members?|Fellow|Minister|Secretary|Chief|Director|President)\b/.test(
        source.text.slice(words.start),
      )
    )
      return [];
    const inside = names.filter((each) => each.start < words.end && words.start < each.end);
    // Two sure names in the phrase are rather a description ("Local Detroit of the Socialist Party").
    if (
      inside.filter((each) => each.confidence > 0.8 && each.type !== "NORP" && each.type !== "PLACE").length >
      1
    )
      return [];
    // People and places are not abbreviated so; a lone tag inside the phrase says what it is at best in part.
    const type = inside.some((each) => each.type === "EVENT")
      ? "EVENT"
      : inside.some((each) => each.type === "MISC")
        ? "MISC"
        : "ORG";
    return [{ letters, name: { ...words, type, confidence: 0.75, layer: "acronym" } }];
  });

/**
 * An acronym has the type of the name that it abbreviates, here and wherever it stands again ("the Ministry of
 * External Affairs (MEA)"); a definition that was missed or cut short becomes a name.
 * Source of the matching by initials: Schwartz & Hearst 2003, simplified.
 */
export const followAcronyms: NameLayer = (source, names) => {
  const definitions = definitionsOf(source, names);
  if (definitions.length === 0) return names;
  let result = [...names];
  for (const { letters, name } of definitions) {
    if (name.layer === "acronym" || !names.includes(name)) {
      result = result.filter((each) => each.end <= name.start || each.start >= name.end);
      result.push(name);
    }
    const confidence = Math.max(0.7, name.confidence);
    for (const span of findAll(source.text, letters)) {
      const inside = result.filter((each) => each.start < span.end && span.start < each.end);
      if (inside.some((each) => each.start < span.start || each.end > span.end || each.layer === "lexicon"))
        continue;
      result = result.filter((each) => !inside.includes(each));
      result.push({ ...span, type: name.type, confidence, layer: "acronym" });
    }
  }
  return result;
};
