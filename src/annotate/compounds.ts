import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameLayer, NameSpan, NameText } from "./names.ts";

/** What a half of "Putin-Modi" or "Russia-India" is, if it is a name of its own. */
const halfType = (
  half: string,
  elsewhere: ReadonlyMap<string, NameSpan["type"]>,
): NameSpan["type"] | undefined => {
  if (gazetteer().country(half)) return "PLACE";
  if (gazetteer().demonym(half)) return "NORP";
  return elsewhere.get(half);
};

const typesByWord = (source: NameText, names: readonly NameSpan[]): ReadonlyMap<string, NameSpan["type"]> => {
  const types = new Map<string, NameSpan["type"]>();
  for (const name of names) {
    const words = source.text.slice(name.start, name.end);
    if (/[-–]/.test(words)) continue;
    types.set(words, name.type);
    const last = words.split(/\s+/).at(-1);
    if (name.type === "PERSON" && last !== undefined) types.set(last, "PERSON");
  }
  return types;
};

/** Cuts "Putin-Modi" and "Russia-India" where both halves are names by themselves; longer names around them stay whole. */
export const splitCompounds: NameLayer = (source, names) => {
  const elsewhere = typesByWord(source, names);
  const result: NameSpan[] = [];
  const taken = new Set(names.map((name) => name.start));
  for (const name of names) {
    // The encoder may have tagged one half only: look at the whole compound around it.
    const before = /[\p{L}.]+[-–]$/u.exec(source.text.slice(Math.max(0, name.start - 40), name.start));
    const after = /^[-–][\p{L}.]+/u.exec(source.text.slice(name.end, name.end + 40));
    const start = before ? name.start - before[0].length : name.start;
    const end = after ? name.end + after[0].length : name.end;
    const [first = "", second = "", third] = source.text.slice(start, end).split(/[-–]/);
    const types = [halfType(first, elsewhere), halfType(second, elsewhere)] as const;
    // "Democratic-Republican Party" is one name, whatever "Republican Party" is.
    const phrase = /\s/.test(first + second) && (types[0] !== "PERSON" || types[1] !== "PERSON");
    if (third !== undefined || phrase || types[0] === undefined || types[1] === undefined) {
      result.push(name);
      continue;
    }
    const cut = { ...name, layer: "compound", confidence: Math.max(name.confidence, 0.6) };
    const halves: readonly NameSpan[] = [
      { ...cut, start, end: start + first.length, type: types[0] },
      { ...cut, start: start + first.length + 1, end, type: types[1] },
    ];
    result.push(...halves.filter((half) => half.start === name.start || !taken.has(half.start)));
  }
  return result;
};
