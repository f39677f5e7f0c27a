import { agencyAmong } from "./agencies.ts";
import { countWords, mapBody, remove } from "./passage.ts";
import type { Passage } from "./passage.ts";

export interface Bylined {
  readonly passages: readonly Passage[];
  readonly authors: readonly string[];
  readonly agency?: string;
}

const namePart = "[\\p{Lu}][\\p{L}\\p{M}'’.-]{0,30}";
const person = `${namePart}(?:\\s(?:de|da|di|van|von|der|den|bin|al|el|la|le|del|dos|du|ibn|Al)?\\s?${namePart}){1,4}`;
const byline = new RegExp(
  `^(?:(?:[Ss]tory|[Ww]ords|[Rr]eport|[Ww]ritten|[Rr]eporting)\\s)?(?:[Bb]y|BY)[:\\s]\\s{0,2}(${person}(?:\\s?(?:,|and|&|/)\\s{0,2}${person}){0,4})(?:\\s?[,|/–—-]\\s{0,2}([^.!?]{2,60})|\\s\\(([^)]{2,40})\\))?$`,
  "u",
);
const bareNames = new RegExp(`^(${person}(?:\\s?(?:,|and|&|/)\\s{0,2}${person}){0,4})$`, "u");
const capitals = /^(?:\p{Lu}[\p{Lu}'’.-]+\s){1,3}\p{Lu}[\p{Lu}'’-]+$/u;
const notNames =
  /\b(?:NEWS|BREAKING|UPDATE|UPDATED|EXCLUSIVE|WATCH|OPINION|ANALYSIS|WORLD|BUSINESS|SPORTS?|POLITICS|LIVE|VIDEO|PHOTOS?|REPORT|SPECIAL|STORY|MORE|THE|AND|OF|IN|ADVERTISEMENT|EDITORIAL)\b/u;

const split = (names: string): readonly string[] =>
  names.split(/\s{0,2}(?:,|\band\b|&|\/)\s{0,2}/iu).filter((name) => name.trim() !== "");

const titled = (name: string): string =>
  name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());

/**
 * Take bylines out of the first and last lines of a body ("By Ana Ruiz and Tom Lee, Reuters"; a name in capitals over the
 * text), and the names from those that the markup sets apart.
 */
export const takeByline = (passages: readonly Passage[]): Bylined => {
  const authors: string[] = [];
  let agency: string | undefined;
  const take = (match: RegExpExecArray): void => {
    for (const name of split(match[1] ?? "")) {
      const found = agencyAmong(name);
      if (found) agency ??= found;
      else authors.push(name.trim());
    }
    agency ??= agencyAmong(match[2] ?? match[3] ?? "");
  };
  for (const { removed, text } of passages) {
    const match =
      removed?.kind === "byline" ? (byline.exec(text.text) ?? bareNames.exec(text.text)) : undefined;
    if (match) take(match);
  }
  const result = mapBody(passages, (each, position, last) => {
    if (position > 3 && position < last - 1) return each;
    const text = each.text.text;
    if (text.length > 160 || countWords(text) > 16) return each;
    const match = byline.exec(text);
    if (match?.[1] && /\p{Lu}/u.test(match[1][0] ?? "")) {
      take(match);
      return remove(each, "byline", "names the author");
    }
    if (position === 0 && last > 1 && capitals.test(text) && !notNames.test(text)) {
      authors.push(titled(text));
      return remove(each, "byline", "a name in capitals over the text");
    }
    return each;
  });
  return { passages: result, authors, ...(agency === undefined ? {} : { agency }) };
};
