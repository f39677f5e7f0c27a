import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { ResolutionFeature } from "../model/resolution.ts";
import {
  bareFamily,
  editDistance,
  formalNames,
  personName,
  skeleton,
  type PersonName,
} from "./person-names.ts";
import type { Unit } from "./unit.ts";
import { genericOrganizationWords, partWords } from "./words.ts";

const feature = (name: string, weight: number, detail: string): ResolutionFeature => ({
  name,
  weight,
  detail,
});

const near = (left: string, right: string, least: number): boolean =>
  Math.min(left.length, right.length) >= least &&
  skeleton(left) === skeleton(right) &&
  editDistance(left, right, 3) <= 3;

const sharesFormal = (left: string, right: string): boolean => {
  const other = formalNames(right);
  return [...formalNames(left)].some((name) => other.has(name));
};

const givenFeature = (left: string, right: string): ResolutionFeature | undefined => {
  const detail = `${left}, ${right}`;
  if (left === right) return feature("given name", left.length === 1 ? 0.4 : 2, left);
  if (left.length === 1 || right.length === 1) {
    return left[0] === right[0] ? feature("given name's initial", 0.3, detail) : undefined;
  }
  if (sharesFormal(left, right)) return feature("short form of the given name", 1.4, detail);
  if (near(left, right, 4)) return feature("spelling of the given name", 1.2, detail);
  return undefined;
};

const middleFeature = (left: readonly string[], right: readonly string[]): readonly ResolutionFeature[] => {
  if (left.length === 0 || right.length === 0) {
    return left.length === right.length
      ? []
      : [feature("middle name on one side", -0.2, [...left, ...right].join(" "))];
  }
  const agrees = left.some((word) =>
    right.some(
      (other) => word === other || ((word.length === 1 || other.length === 1) && word[0] === other[0]),
    ),
  );
  return [feature("middle name", agrees ? 0.5 : -3, `${left.join(" ")}, ${right.join(" ")}`)];
};

const letters = (words: readonly string[]): string => words.join("").replaceAll("-", "");

/** Log-odds before any evidence: pairs are only looked at where blocking found something alike. */
const prior = feature("before any evidence", -1, "two names that look alike");

/** "Anastasio Somoza" and "Anastasio Somoza García": a name of two or more words that begins the other, or ends it where both are family names. */
const fullerPerson = (
  a: PersonName,
  b: PersonName,
  familySize: (family: string) => number,
): readonly ResolutionFeature[] | undefined => {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  const extra = long.words.length - short.words.length;
  if (extra === 0 || short.words.length < 2 || a.generation !== b.generation) return undefined;
  const starts = short.words.every((word, index) => word === long.words[index]);
  const ends = short.words.every((word, index) => word === long.words[index + extra]);
  if (!starts && !ends) return undefined;
  const weight = (starts ? 2.2 : 1.6) - 0.3 * Math.log(familySize(short.family));
  return [
    prior,
    feature(starts ? "beginning of a fuller name" : "end of a fuller name", weight, long.words.join(" ")),
  ];
};

/** What two people's names say; undefined where they cannot be one person's. */
export const comparePeople = (
  left: Unit,
  right: Unit,
  familySize: (family: string) => number,
): readonly ResolutionFeature[] | undefined => {
  const a = personName(left.words.join(" "));
  const b = personName(right.words.join(" "));
  if (a.given === "" || b.given === "") return undefined;
  if (a.generation !== b.generation && a.generation !== "" && b.generation !== "") return undefined;
  const turned = [...a.words].toSorted().join(" ") === [...b.words].toSorted().join(" ");
  if (turned && a.family !== b.family)
    return [prior, feature("the same words in another order", 3, right.words.join(" "))];
  if (letters(a.words) === letters(b.words))
    return [prior, feature("the same letters", 4, b.words.join(" "))];
  const sameFamily = bareFamily(a.family) === bareFamily(b.family);
  if (!sameFamily && !near(a.family, b.family, 5)) return fullerPerson(a, b, familySize);
  const given = givenFeature(a.given, b.given);
  if (!given) return undefined;
  const family = sameFamily
    ? feature("family name", 2 - 0.3 * Math.log(familySize(a.family)), a.family)
    : feature("spelling of the family name", 0.8, `${a.family}, ${b.family}`);
  const generation =
    a.generation === b.generation
      ? []
      : [feature("a generation on one side", -1.5, a.generation + b.generation)];
  return [prior, family, given, ...middleFeature(a.middle, b.middle), ...generation];
};

/** The initials of a name's content words. */
export const initialsOf = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.split("-"))
    .map((word) => word[0] ?? "")
    .join("");

/** Whether a key is what the name spells, and no code or number in which one letter is another thing. */
const isSpelled = (unit: Unit): boolean => !/[:@\d]/.test(unit.key);

/** What two organisations' names say; `rivals` is how many other long forms the shorter name would fit. */
export const compareOrganizations = (
  left: Unit,
  right: Unit,
  rivals: (short: Unit) => number,
): readonly ResolutionFeature[] | undefined => {
  const [short, long] =
    left.words.length < right.words.length ||
    (left.words.length === right.words.length && left.key < right.key)
      ? [left, right]
      : [right, left];
  const [word = ""] = short.words;
  const penalty = -1.5 * Math.log(Math.max(1, rivals(short)));
  const ambiguous =
    penalty < 0 ? [feature("other names that it would fit", penalty, String(rivals(short)))] : [];
  if (
    short.words.length === 1 &&
    long.words.length > 1 &&
    word.length > 1 &&
    initialsOf(long.words) === word
  ) {
    const weight = word.length > 3 ? 3 : word.length === 3 ? 2.4 : 0.9;
    return [
      prior,
      feature("acronym", weight, `${word.toUpperCase()}: ${long.words.join(" ")}`),
      ...ambiguous,
    ];
  }
  const starts = short.words.every((part, index) => part === long.words[index]);
  const rest = long.words.slice(short.words.length);
  if (
    starts &&
    rest.length > 0 &&
    rest.every((part) => genericOrganizationWords.has(part)) &&
    !rest.some((part) => partWords.has(part))
  ) {
    const text = short.words.join(" ");
    const place = gazetteer().cities(text).length > 0 || gazetteer().region(text) !== undefined;
    return [
      prior,
      feature("long form with general words", 2.7, rest.join(" ")),
      ...(place ? [feature("also a place's name", -1, text)] : []),
      ...ambiguous,
    ];
  }
  if (left.key.length >= 10 && [left, right].every(isSpelled) && editDistance(left.key, right.key, 1) <= 1) {
    return [prior, feature("one letter apart", 2.8, right.key)];
  }
  return undefined;
};

const years = (unit: Unit): readonly string[] => unit.words.filter((word) => /^(?:19|20)\d\d$/.test(word));

/** A name's words with compounds taken apart, each once: "military and military-technical" says no more than "military and technical". */
const plainWords = (unit: Unit): string =>
  [...new Set(unit.words.flatMap((word) => word.split("-")))].toSorted().join(" ");

/** What two events' names say: years that differ part them. */
export const compareEvents = (left: Unit, right: Unit): readonly ResolutionFeature[] | undefined => {
  const [a, b] = [years(left), years(right)];
  if (a.length > 0 && b.length > 0 && !a.some((year) => b.includes(year))) return undefined;
  const plain = plainWords(left);
  if (plain.includes(" ") && plain === plainWords(right)) {
    return [prior, feature("the same words, compounds apart", 3, plain)];
  }
  const [short, long] = left.words.length <= right.words.length ? [left, right] : [right, left];
  const extra = long.words.filter((word) => !short.words.includes(word));
  if (short.words.length < 2 || !short.words.every((word) => long.words.includes(word))) return undefined;
  if (/\d/.test(extra.filter((word) => !/^(?:19|20)\d\d$/.test(word)).join(" "))) return undefined;
  return [prior, feature("part of a fuller name", 1.5, extra.join(" "))];
};
