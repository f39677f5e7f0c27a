import { nameParticles } from "../../model/name-words.ts";
import type { EntityType } from "../../model/types.ts";
import type { NameForm } from "./name-form.ts";

/** How a shorter or other name can stand for a fuller one. */
export interface NameRelation {
  readonly score: number;
  readonly reason: string;
}

const initialWords: ReadonlySet<string> = new Set(
  "of the and for in on at to de la le du des et y".split(" "),
);

/** The initials of a long form, with and without its small words: "Ministry of External Affairs" gives "moea" and "mea". */
const acronymsOf = (words: readonly string[]): readonly string[] => {
  const parts = words.flatMap((word) => word.split("-"));
  const full = parts.map((word) => word[0] ?? "").join("");
  const content = parts
    .filter((word) => !initialWords.has(word))
    .map((word) => word[0] ?? "")
    .join("");
  return [full, content];
};

const isSubsequence = (short: readonly string[], long: readonly string[]): boolean => {
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
};

const sameOrInitial = (left: string, right: string): boolean =>
  left === right ||
  (left.length === 1 && right.startsWith(left)) ||
  (right.length === 1 && left.startsWith(right));

const familyName = (words: readonly string[]): readonly string[] => {
  let start = words.length - 1;
  while (start > 1 && nameParticles.has(words[start - 1] ?? "")) start -= 1;
  return words.slice(start);
};

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length <= long.length &&
  short.every((word, index) => word === long[long.length - short.length + index]);

const personRelation = (short: NameForm, long: NameForm): NameRelation | undefined => {
  if (short.gender && long.gender && short.gender !== long.gender) return undefined;
  const family = familyName(long.words);
  if (endsWith(long.words, short.words) && (short.words.length > 1 || short.words[0] === long.words.at(-1))) {
    return { score: 0.95, reason: "family name of a fuller name" };
  }
  if (short.words.length > 1 && endsWith(short.words, family)) {
    const given = short.words.slice(0, -family.length);
    const fuller = long.words.slice(0, -family.length);
    let at = 0;
    for (const word of fuller) if (given[at] !== undefined && sameOrInitial(given[at] ?? "", word)) at += 1;
    if (at === given.length)
      return { score: 0.95, reason: "the same family name with given names or initials that agree" };
  }
  if (short.words.length > 1 && isSubsequence(short.words, long.words)) {
    return { score: 0.85, reason: "part of a fuller name" };
  }
  const hyphened = family.at(-1)?.split("-") ?? [];
  if (short.words.length === 1 && hyphened.length > 1 && hyphened.includes(short.words[0] ?? "")) {
    return { score: 0.7, reason: "part of a double family name" };
  }
  if (short.words.length === 1 && short.words[0] === long.words[0] && (short.words[0]?.length ?? 0) > 1) {
    return { score: 0.8, reason: "given name of a fuller name" };
  }
  return undefined;
};

/** What follows a body's name in the name of a part of it: "Eskom Board", "Parliament Legal Committee". */
const parts: ReadonlySet<string> = new Set(
  (
    "board committee council court commission commissioner office department bureau mission delegation embassy cup youth women " +
    "school institute hospital museum library academy team assembly division branch chapter"
  ).split(" "),
);

/** What an acronym may drop: after other words, the longer name is that of a part or a product ("GCC Railway", "FIFA Museum"). */
const wholes: ReadonlySet<string> = new Set(
  "group bank news party corp corporation company airlines industries motors university agency television tv radio".split(
    " ",
  ),
);

/** Whether a body is still meant where the words after its name are left out. */
const isWhole = (short: NameForm, long: NameForm): boolean => {
  const rest = long.words.slice(short.words.length);
  if (rest.some((word) => parts.has(word))) return false;
  return !short.acronym || rest.every((word) => wholes.has(word));
};

const organizationRelation = (short: NameForm, long: NameForm): NameRelation | undefined => {
  if (short.acronym && long.words.length > 1) {
    const letters = short.key.replaceAll(/[^a-z&]/g, "");
    if (letters.length > 1 && acronymsOf(long.words).includes(letters)) {
      return { score: 0.95, reason: "acronym of a long form" };
    }
  }
  if (short.words.length >= long.words.length) return undefined;
  if (endsWith(long.words, short.words) && short.words.length > 1) {
    return { score: 0.9, reason: "long form without its first words" };
  }
  if (short.words.every((word, index) => word === long.words[index]) && isWhole(short, long)) {
    return { score: 0.85, reason: "first words of a long form" };
  }
  return undefined;
};

const placeRelation = (short: NameForm, long: NameForm): NameRelation | undefined => {
  if (short.acronym && long.words.length > 1 && acronymsOf(long.words).includes(short.key)) {
    return { score: 0.9, reason: "acronym of a long form" };
  }
  return undefined;
};

const eventRelation = (short: NameForm, long: NameForm): NameRelation | undefined => {
  if (short.acronym && acronymsOf(long.words).includes(short.key)) {
    return { score: 0.9, reason: "acronym of a long form" };
  }
  return short.words.length > 1 && isSubsequence(short.words, long.words)
    ? { score: 0.8, reason: "part of a fuller name" }
    : undefined;
};

const relations = {
  PERSON: personRelation,
  ORG: organizationRelation,
  PLACE: placeRelation,
  EVENT: eventRelation,
} as const satisfies Record<EntityType, (short: NameForm, long: NameForm) => NameRelation | undefined>;

/** Whether `short` can be another name of what `long` names; both are distinct forms of one article and type. */
export const nameRelation = (short: NameForm, long: NameForm, type: EntityType): NameRelation | undefined => {
  const fewer = short.words.length < long.words.length;
  const initials = short.words.length === long.words.length && short.key.length < long.key.length;
  return fewer || initials ? relations[type](short, long) : undefined;
};
