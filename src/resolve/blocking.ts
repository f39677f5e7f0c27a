import { foldedWords } from "../util/fold.ts";
import { formalNames, personName, skeleton } from "./person-names.ts";
import type { Corpus } from "./corpus.ts";
import { nameKey } from "./name-key.ts";
import type { Unit } from "./unit.ts";
import { initialsOf } from "./compare-names.ts";

/** Blocks larger than this hold names too common to compare all with all. */
const largest = 120;

const personBlocks = (unit: Unit): readonly string[] => {
  const name = personName(unit.words.join(" "));
  if (name.given === "") return [];
  const family = skeleton(name.family.split(" ").at(-1) ?? "");
  const [first = "", second = ""] = name.words;
  const last = name.words.slice(-2).join(" ");
  const letters = new Set([name.given, ...formalNames(name.given)].map((given) => given[0] ?? ""));
  return [
    ...[...letters].map((letter) => `p:${family}:${letter}`),
    `o:${[...name.words].toSorted().join(" ")}`,
    `j:${name.words.join("").replaceAll("-", "")}`,
    `b:${first} ${second}`,
    `b:${last}`,
  ];
};

const organizationBlocks = (unit: Unit): readonly string[] => {
  const [first = ""] = unit.words;
  const country = unit.key.includes("@") ? unit.key.slice(unit.key.indexOf("@")) : "";
  const blocks = [`w:${first}${country}`, `l:${unit.key.length >= 10 ? skeleton(unit.key) : unit.key}`];
  if (unit.words.length > 1) blocks.push(`a:${initialsOf(unit.words)}`);
  else blocks.push(`a:${first}`);
  return blocks;
};

const eventBlocks = (unit: Unit): readonly string[] =>
  unit.words.filter((word) => !/^\d+$/.test(word)).map((word) => `e:${word}`);

const idBlocks = (unit: Unit): readonly string[] => [...unit.profile.ids].map((id) => `i:${unit.type}:${id}`);

const nameBlocks = (unit: Unit): readonly string[] => {
  if (unit.type === "PERSON") return personBlocks(unit);
  if (unit.type === "ORG") return unit.weak ? [] : organizationBlocks(unit);
  return unit.type === "EVENT" && !unit.weak ? eventBlocks(unit) : [];
};

const blocksOf = (unit: Unit): readonly string[] => [...nameBlocks(unit), ...idBlocks(unit)];

/** Pairs of units worth comparing, as `[lower, higher]` indexes; each pair once. Work is bounded by the size of blocks. */
export const candidatePairs = function* (units: readonly Unit[]): Generator<readonly [number, number]> {
  const blocks = new Map<string, number[]>();
  for (const [index, unit] of units.entries()) {
    for (const block of new Set(blocksOf(unit))) {
      const members = blocks.get(block);
      if (members) members.push(index);
      else blocks.set(block, [index]);
    }
  }
  const seen = new Set<number>();
  for (const members of blocks.values()) {
    if (members.length < 2) continue;
    const near = members.length > largest ? 8 : members.length;
    // A block that is too large is sorted by name, and each is compared with its neighbours only (Hernández and Stolfo 1995).
    const ordered =
      members.length > largest
        ? members.toSorted((a, b) => ((units[a]?.key ?? "") < (units[b]?.key ?? "") ? -1 : 1))
        : members;
    for (let left = 0; left < ordered.length; left += 1) {
      for (let right = left + 1; right < Math.min(ordered.length, left + near); right += 1) {
        const a = ordered[left] ?? 0;
        const b = ordered[right] ?? 0;
        const pair = Math.min(a, b) * units.length + Math.max(a, b);
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [Math.min(a, b), Math.max(a, b)];
      }
    }
  }
};

/** Names that articles use for one entity, with the number of articles that tie them: typed pairs of keys. */
export const aliasEvidence = (corpus: Corpus): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const ties = new Map<string, Map<string, number>>();
  for (const [index, record] of corpus.records.entries()) {
    const own = corpus.keys[index];
    if (!own || record.names.length < 2) continue;
    const seen = new Set<string>();
    for (const { text } of record.names) {
      if (record.type === "PERSON" && foldedWords(text).length < 2) continue;
      const other = nameKey(text, record.type, record.countries, own.country ? [own.country] : []);
      if (other.key === own.key || other.weak || seen.has(other.key)) continue;
      seen.add(other.key);
      const from = `${record.type}\t${other.key}`;
      const to = ties.get(from) ?? new Map<string, number>();
      ties.set(from, to);
      to.set(own.key, (to.get(own.key) ?? 0) + 1);
    }
  }
  return ties;
};
