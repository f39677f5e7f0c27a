import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameLayer, NameSpan } from "./names.ts";

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const partsOf = (text: string, { start, end }: NameSpan): readonly Part[] =>
  [...text.slice(start, end).matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));

const joined = (parts: readonly Part[]): string => parts.map((part) => part.text).join(" ");
/** "Al" and "El" are given names too, but rather articles of Arabic and Spanish family names. */
const isGiven = (part: Part | undefined): boolean =>
  part !== undefined &&
  part.text.length > 2 &&
  /^\p{Lu}\p{Ll}+$/u.test(part.text) &&
  gazetteer().isGivenName(part.text);
/** A letter's address, in what stands behind a name: "Phillip Jim, Take a look", "Renee Ratcliff Jill: As discussed". */
const addressed = /^(?:,\s+(?=\p{Lu})|:\s)/u;
const postscript = /^P\.?S\.?$/;

/** Given and family names that take turns. */
const takeTurns = (parts: readonly Part[]): boolean =>
  parts.length >= 4 &&
  parts.every((part, index) =>
    index % 2 === 0 ? isGiven(part) : /^\p{Lu}\p{L}{2,}$/u.test(part.text) && !isGiven(part),
  );

/** How many of the words from `from` on are one person's, by what the text calls people elsewhere and by repeats. */
const lengthOfFirst = (
  text: string,
  parts: readonly Part[],
  known: ReadonlySet<string>,
  isNameAt: (offset: number) => boolean,
): number => {
  const end = parts.at(-1)?.end ?? 0;
  const address = addressed.exec(text.slice(end, end + 10));
  const isAddressed = address !== null && !isNameAt(end + address[0].length);
  for (let size = Math.floor(parts.length / 2); size >= 1; size--) {
    const repeats = joined(parts.slice(0, size)) === joined(parts.slice(size, 2 * size));
    if (repeats && (size > 1 || isAddressed || /^\s+-/.test(text.slice(end, end + 5)))) return size;
  }
  for (let size = parts.length - 1; size >= 1; size--) {
    const rest = parts.slice(size);
    if (!known.has(joined(parts.slice(0, size)))) continue;
    // A lone word behind a known name is rather its family name, unless a letter goes on to speak to it.
    if (
      rest.length === 1
        ? isAddressed && isGiven(rest[0])
        : size > 1 && (known.has(joined(rest)) || isGiven(rest[0]))
    )
      return size;
  }
  return takeTurns(parts) ? 2 : parts.length;
};

/**
 * Cuts names of several people that lost the line break or comma between them ("Debra Lind Jackie Taylor"): where one
 * repeats, where the text names the first alone elsewhere, where given and family names take turns.
 */
export const splitRunTogether: NameLayer = ({ text }, names) => {
  const people = names.filter((name) => name.type === "PERSON");
  const starts = new Set(names.map((name) => name.start));
  const known = new Set(people.map(({ start, end }) => text.slice(start, end)));
  return names.flatMap((name): readonly NameSpan[] => {
    const all = name.type === "PERSON" && name.layer !== "lexicon" ? partsOf(text, name) : [];
    if (all.length < 2) return [name];
    const found: NameSpan[] = [];
    let parts = all;
    while (parts.length > 0) {
      const mark = parts.findIndex((part) => postscript.test(part.text));
      const size = mark > 0 ? mark : lengthOfFirst(text, parts, known, (offset) => starts.has(offset));
      const [first, last] = [parts[0], parts[size - 1]];
      if (first && last) found.push({ ...name, start: first.start, end: last.end, layer: "run-together" });
      parts = parts.slice(mark > 0 ? mark + 1 : size);
    }
    return found.length > 1 || found[0]?.end !== name.end ? found : [name];
  });
};
