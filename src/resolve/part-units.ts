import { compareContext, total } from "./compare-context.ts";
import type { Corpus } from "./corpus.ts";
import type { Constraints } from "./judgements.ts";
import { profileOf, type Unit } from "./unit.ts";

const withMembers = (corpus: Corpus, unit: Unit, members: readonly number[]): Unit => ({
  ...unit,
  members,
  profile: profileOf(corpus, members),
});

/** Parts a unit at two of its chains: every other chain goes with the one whose context is closer, the first on a tie. */
const partAt = (corpus: Corpus, unit: Unit, left: number, right: number): readonly Unit[] => {
  const [a, b] = [profileOf(corpus, [left]), profileOf(corpus, [right])];
  const person = unit.type === "PERSON";
  const near: number[] = [];
  const far: number[] = [];
  for (const member of unit.members) {
    if (member === left || member === right) {
      (member === left ? near : far).push(member);
      continue;
    }
    const profile = profileOf(corpus, [member]);
    const closer =
      total(compareContext(b, profile, corpus, person)) > total(compareContext(a, profile, corpus, person));
    (closer ? far : near).push(member);
  }
  return [withMembers(corpus, unit, near), withMembers(corpus, unit, far)];
};

/** Applies what people said about chains of one name: splits take chains out, and chains held apart part their unit. */
export const partUnits = (
  corpus: Corpus,
  units: readonly Unit[],
  constraints: Constraints,
): readonly Unit[] => {
  let parted = [...units];
  for (const split of constraints.splits) {
    const out = new Set(split);
    parted = parted.flatMap((unit) => {
      const taken = unit.members.filter((member) => out.has(member));
      const kept = unit.members.filter((member) => !out.has(member));
      if (taken.length === 0 || kept.length === 0) return [unit];
      return [withMembers(corpus, unit, kept), withMembers(corpus, unit, taken)];
    });
  }
  for (const [left, right] of constraints.apart) {
    const at = parted.findIndex((unit) => unit.members.includes(left) && unit.members.includes(right));
    const unit = parted[at];
    if (unit) parted.splice(at, 1, ...partAt(corpus, unit, left, right));
  }
  return parted.toSorted((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
};
