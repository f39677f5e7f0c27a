import type { ResolutionFeature } from "../model/resolution.ts";
import { prominence } from "./agglomerate.ts";
import { aliasEvidence, candidatePairs } from "./blocking.ts";
import { familySizes, fullNameBase } from "./build-units.ts";
import { compareContext, probability, total } from "./compare-context.ts";
import { compareEvents, compareOrganizations, comparePeople, initialsOf } from "./compare-names.ts";
import type { Corpus } from "./corpus.ts";
import { editDistance } from "./person-names.ts";
import type { Unit } from "./unit.ts";
import { eventPairs } from "./event-pairs.ts";

/** Two units that may be one, with the reasons. Indexes are ascending. */
export interface ScoredPair {
  readonly left: number;
  readonly right: number;
  readonly odds: number;
  readonly score: number;
  readonly features: readonly ResolutionFeature[];
}

/** Log-odds from which units are merged, and from which a person is asked. */
export const mergeFrom = 1.6;
export const reviewFrom = -0.3;

/** Compares units of a corpus; made once for many comparisons. */
export interface Comparer {
  /** Reasons for and against, or undefined where the names rule each other out. */
  compare(left: Unit, right: Unit): readonly ResolutionFeature[] | undefined;
}

/** An article spells one person's name one way, but for a slip of one letter: "Jesús Rivera" and "Josué Rivera" of one are two. */
const oneArticle = (corpus: Corpus, left: Unit, right: Unit): readonly ResolutionFeature[] => {
  if (left.type !== "PERSON" || editDistance(left.words.join(" "), right.words.join(" "), 2) <= 1) return [];
  const articles = new Set(left.members.map((member) => corpus.records[member]?.articleId));
  const both = right.members.find((member) => articles.has(corpus.records[member]?.articleId));
  if (both === undefined) return [];
  return [{ name: "both named in one article", weight: -8, detail: `${left.key}, ${right.key}` }];
};

export const createComparer = (corpus: Corpus, units: readonly Unit[]): Comparer => {
  const sizes = familySizes(corpus);
  const ties = aliasEvidence(corpus);
  const fits = new Map<string, number>();
  const count = (key: string): void => {
    fits.set(key, (fits.get(key) ?? 0) + 1);
  };
  for (const unit of units) {
    if (unit.type !== "ORG" || unit.words.length < 2) continue;
    count(`a:${initialsOf(unit.words)}`);
    count(`w:${unit.words[0] ?? ""}`);
  }
  const tie = (left: Unit, right: Unit): readonly ResolutionFeature[] => {
    for (const [alias, own] of [
      [left, right],
      [right, left],
    ] as const) {
      const known = ties.get(`${alias.type}\t${alias.key}`);
      const together = known?.get(own.key);
      if (known && together !== undefined) {
        const weight = 2.2 + 0.5 * Math.log(together) - 1.5 * Math.log(known.size);
        return [
          {
            name: "articles use both names",
            weight,
            detail: `${together} article${together === 1 ? "" : "s"}`,
          },
        ];
      }
    }
    return [];
  };
  /** Units of one name are those that context parted. */
  const sameName = (unit: Unit, other: Unit): readonly ResolutionFeature[] => {
    if (unit.type !== "PERSON" || unit.words.length < 2)
      return [{ name: "the same name, parted by context", weight: -0.5, detail: unit.key }];
    const stories = Math.max(unit.profile.stories.size, other.profile.stories.size);
    const known = Math.max(prominence(unit.profile), prominence(other.profile));
    return [
      { name: "the same full name", weight: fullNameBase(unit.words, sizes), detail: unit.key },
      ...(known > 0 ? [{ name: "often in the news", weight: known, detail: `${stories} stories` }] : []),
    ];
  };
  return {
    compare: (left, right) => {
      if (left.type !== right.type) return undefined;
      const names =
        left.key === right.key
          ? sameName(left, right)
          : left.type === "PERSON"
            ? comparePeople(left, right, (family) => sizes.get(family) ?? 1)
            : left.type === "ORG"
              ? compareOrganizations(left, right, (short) =>
                  short.words.length === 1
                    ? Math.max(fits.get(`a:${short.words[0] ?? ""}`) ?? 1, 1)
                    : (fits.get(`w:${short.words[0] ?? ""}`) ?? 1),
                )
              : left.type === "EVENT"
                ? compareEvents(left, right)
                : undefined;
      const tied = tie(left, right);
      const spelled = names?.some(({ name }) => name.startsWith("spelling of")) === true;
      const identified = [...left.profile.ids].some((id) => right.profile.ids.has(id));
      if (!names && tied.length === 0 && !identified) return undefined;
      return [
        ...(names ?? [{ name: "before any evidence", weight: -1, detail: "names that differ" }]),
        ...tied,
        ...(spelled ? oneArticle(corpus, left, right) : []),
        ...compareContext(left.profile, right.profile, corpus, left.type === "PERSON"),
      ];
    },
  };
};

/** All pairs of units that are likely enough to matter, best first; ties in order of the units. */
export const scorePairs = (
  corpus: Corpus,
  units: readonly Unit[],
  comparer: Comparer,
): readonly ScoredPair[] => {
  const pairs: ScoredPair[] = [];
  const seen = new Set<string>();
  const add = (left: number, right: number): void => {
    const a = units[left];
    const b = units[right];
    const id = `${left},${right}`;
    if (!a || !b || seen.has(id)) return;
    const features = comparer.compare(a, b);
    if (!features) return;
    const odds = total(features);
    if (odds < reviewFrom) return;
    seen.add(id);
    pairs.push({ left, right, odds, score: probability(odds), features });
  };
  for (const [left, right] of candidatePairs(units)) add(left, right);
  const byKey = new Map<string, number[]>();
  for (const [index, unit] of units.entries()) {
    const key = `${unit.type}\t${unit.key}`;
    const known = byKey.get(key);
    if (known) known.push(index);
    else byKey.set(key, [index]);
  }
  for (const [alias, owners] of aliasEvidence(corpus)) {
    const type = alias.slice(0, alias.indexOf("\t"));
    for (const left of (byKey.get(alias) ?? []).slice(0, 8)) {
      for (const owner of owners.keys()) {
        for (const right of (byKey.get(`${type}\t${owner}`) ?? []).slice(0, 8)) {
          if (left !== right) add(Math.min(left, right), Math.max(left, right));
        }
      }
    }
  }
  pairs.push(...eventPairs(corpus, units));
  return pairs.toSorted((a, b) => b.odds - a.odds || a.left - b.left || a.right - b.right);
};
