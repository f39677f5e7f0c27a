import { gazetteer } from "../gazetteer/gazetteer.ts";
import { agglomerate } from "./agglomerate.ts";
import { compareContext, total } from "./compare-context.ts";
import { typedKey, type Corpus } from "./corpus.ts";
import { personName } from "./person-names.ts";
import { profileOf, type Unit } from "./unit.ts";

const toUnit = (corpus: Corpus, members: readonly number[]): Unit | undefined => {
  const first = members[0];
  const record = first === undefined ? undefined : corpus.records[first];
  const key = first === undefined ? undefined : corpus.keys[first];
  if (!record || !key) return undefined;
  // An unnamed event's name was made from its participants: only what it reports can tie it to another.
  const report = record.event?.named === false;
  return {
    type: record.type,
    key: report ? `report:${record.id}` : key.key,
    words: report ? [] : key.words,
    weak: report || key.weak,
    members,
    profile: profileOf(corpus, members),
  };
};

/** How many distinct full names of the corpus end in each family name. */
export const familySizes = (corpus: Corpus): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>();
  for (const typed of corpus.frequency.keys()) {
    if (!typed.startsWith("PERSON\t")) continue;
    const { family, given } = personName(typed.slice("PERSON\t".length));
    if (given !== "") sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  return sizes;
};

/**
 * Log-odds that two people of this full name are one: high, less so for names that many bear and for families that the
 * corpus is full of.
 */
export const fullNameBase = (words: readonly string[], sizes: ReadonlyMap<string, number>): number => {
  const { given, middle, family } = personName(words.join(" "));
  const known = gazetteer();
  const usual = known.isGivenName(given) && known.isFamilyName(family) && middle.length === 0;
  return (usual ? 3 : 4.2) - 0.35 * Math.log(sizes.get(family) ?? 1);
};

const loneNameBase = (word: string): number => {
  const known = gazetteer();
  if (known.isGivenName(word)) return -1;
  return known.isFamilyName(word) ? 0.4 : 1.8;
};

/** Log-odds that bodies or places of one name are one where ids take part: any two ids of one kind outweigh it. */
const linkedBase = 3.2;

/** Whether chains of one name carry ids of different things. */
const differ = (corpus: Corpus, members: readonly number[]): boolean => {
  const [first, ...others] = members.flatMap((index) => {
    const ids = corpus.records[index]?.ids ?? [];
    return ids.length === 0 ? [] : [ids];
  });
  return first !== undefined && others.some((ids) => !ids.some((id) => first.includes(id)));
};

interface Candidate {
  readonly unit: number;
  readonly odds: number;
}

const perName = 24;
const attachFrom = 1.2;
const margin = 1;

const add = (index: Map<string, number[]>, word: string, unit: number): void => {
  const known = index.get(word);
  if (known) known.push(unit);
  else index.set(word, [unit]);
};

/** Fuller names that each lone name may stand for, those with most chains first. */
const fullerNames = (
  units: readonly Unit[],
): { family: Map<string, number[]>; given: Map<string, number[]> } => {
  const family = new Map<string, number[]>();
  const given = new Map<string, number[]>();
  const order = [...units.keys()].toSorted(
    (a, b) => (units[b]?.members.length ?? 0) - (units[a]?.members.length ?? 0) || a - b,
  );
  for (const unit of order) {
    const words = units[unit]?.words ?? [];
    const name = personName(words.join(" "));
    if (units[unit]?.type !== "PERSON" || name.given === "") continue;
    add(family, name.family, unit);
    const last = words.at(-1) ?? "";
    if (last !== name.family) add(family, last, unit);
    add(given, name.given, unit);
  }
  return { family, given };
};

/** The unit that the article's context picks for a lone name, if one stands out. */
const pick = (
  corpus: Corpus,
  units: readonly Unit[],
  index: number,
  families: readonly number[],
  givens: readonly number[],
  base: number,
): number | undefined => {
  const profile = profileOf(corpus, [index]);
  const everyone = families.reduce((sum, unit) => sum + (units[unit]?.members.length ?? 0), 0);
  const candidates: Candidate[] = [];
  for (const [list, offset] of [
    [families.slice(0, perName), base],
    [givens.slice(0, perName), -1.5 - Math.log(1 + givens.length)],
  ] as const) {
    for (const unit of list) {
      const other = units[unit];
      if (!other) continue;
      const share =
        list === givens ? 0 : Math.log(Math.max(0.02, other.members.length / Math.max(1, everyone)));
      candidates.push({
        unit,
        odds: offset + share + total(compareContext(other.profile, profile, corpus, true)),
      });
    }
  }
  const [best, second] = candidates.toSorted((a, b) => b.odds - a.odds || a.unit - b.unit);
  if (!best || best.odds < attachFrom) return undefined;
  return second && best.odds - second.odds < margin ? undefined : best.unit;
};

/**
 * Groups the corpus by name, parts namesakes whose contexts contradict each other, and gives lone family
 * and given names to the person whom their article is about. Deterministic: order is that of chain ids.
 */
export const buildUnits = (corpus: Corpus): readonly Unit[] => {
  const groups = new Map<string, number[]>();
  const parts: (readonly number[])[] = [];
  for (const [index, record] of corpus.records.entries()) {
    const key = corpus.keys[index];
    if (!key) continue;
    if (record.event?.named === false) {
      parts.push([index]);
      continue;
    }
    const typed = typedKey(record.type, key.key);
    const group = groups.get(typed);
    if (group) group.push(index);
    else groups.set(typed, [index]);
  }
  const sizes = familySizes(corpus);
  const lone: (readonly [string, readonly number[]])[] = [];
  for (const members of groups.values()) {
    const first = members[0] ?? 0;
    const key = corpus.keys[first];
    const type = corpus.records[first]?.type;
    if (!key) continue;
    if (type === "PERSON" && key.weak) lone.push([key.words[0] ?? key.key, members]);
    else if (type === "PERSON") {
      const base = fullNameBase(key.words, sizes);
      parts.push(...agglomerate(corpus, members, base, true));
    } else if (type !== "EVENT" && differ(corpus, members)) {
      parts.push(...agglomerate(corpus, members, linkedBase, false));
    } else if (key.weak)
      parts.push(...agglomerate(corpus, members, key.words.length > 1 ? 0.6 : -1.2, false));
    else parts.push(members);
  }
  const full = parts.flatMap((members) => toUnit(corpus, members) ?? []);
  const { family, given } = fullerNames(full);
  const extra = new Map<number, number[]>();
  const rest: (readonly number[])[] = [];
  for (const [word, members] of lone) {
    const base = loneNameBase(word);
    const families = family.get(word) ?? [];
    const givens = given.get(word) ?? [];
    const left: number[] = [];
    for (const index of members) {
      const unit =
        families.length + givens.length === 0
          ? undefined
          : pick(corpus, full, index, families, givens, Math.max(0, base));
      if (unit === undefined) left.push(index);
      else extra.set(unit, [...(extra.get(unit) ?? []), index]);
    }
    if (left.length > 0)
      rest.push(...agglomerate(corpus, left, families.length > 1 ? Math.min(base, 0) : base, true));
  }
  const joined = full.map((unit, index): Unit => {
    const more = extra.get(index);
    if (!more) return unit;
    const members = [...unit.members, ...more].toSorted((a, b) => a - b);
    return { ...unit, members, profile: profileOf(corpus, members) };
  });
  return [...joined, ...rest.flatMap((members) => toUnit(corpus, members) ?? [])].toSorted(
    (a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0),
  );
};
