import { candidatePairs } from "./candidates.ts";
import type { SignatureTable } from "./candidates.ts";
import { overlapBetween } from "./signature.ts";
import type { Overlap } from "./signature.ts";

export interface StoryOptions {
  /** Share of the shorter text's shingles that must be in the other text for both to be one story. */
  readonly containment: number;
  /** Shingles in both over shingles in either, below which a contained text is a quotation and no copy. */
  readonly resemblance: number;
  /** Mean of containment and resemblance that two groups must have on average to be one story. */
  readonly linkage: number;
  /** Texts of fewer shingles are only joined when they are the same. */
  readonly shortest: number;
}

export const DEFAULT_STORY_OPTIONS: StoryOptions = Object.freeze({
  containment: 0.3,
  resemblance: 0.08,
  linkage: 0.27,
  shortest: 24,
});

/** Two articles found to share text. */
export interface StoryEdge {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
  /** Share of the left article that the right one holds, and the other way round. */
  readonly inRight: number;
  readonly inLeft: number;
}

const compare = ({ values, offsets }: SignatureTable, left: number, right: number): Overlap =>
  overlapBetween(
    values,
    offsets[left] ?? 0,
    offsets[left + 1] ?? 0,
    values,
    offsets[right] ?? 0,
    offsets[right + 1] ?? 0,
  );

/** Containment says that one is made of the other, resemblance which of several such is nearest. */
const weigh = (overlap: Overlap): number => (Math.max(overlap.left, overlap.right) + overlap.resemblance) / 2;

/** Members of a group that stand for it. */
const probes = 6;

export interface StoryTree {
  readonly members: readonly number[];
  readonly tree: readonly StoryEdge[];
}

const edgesOf = (table: SignatureTable, options: StoryOptions): readonly StoryEdge[] => {
  const { values, offsets } = table;
  const edges: StoryEdge[] = [];
  for (const [left, right] of candidatePairs(table)) {
    const leftFrom = offsets[left] ?? 0;
    const rightFrom = offsets[right] ?? 0;
    const overlap = compare(table, left, right);
    const containment = Math.max(overlap.left, overlap.right);
    const fewest = Math.min(values[leftFrom] ?? 0, values[rightFrom] ?? 0);
    const same = overlap.resemblance === 1 && values[leftFrom] === values[rightFrom];
    if (
      !same &&
      (containment < options.containment ||
        overlap.resemblance < options.resemblance ||
        fewest < options.shortest)
    )
      continue;
    edges.push({ left, right, weight: weigh(overlap), inRight: overlap.left, inLeft: overlap.right });
  }
  return edges.toSorted(
    (one, two) => two.weight - one.weight || one.left - two.left || one.right - two.right,
  );
};

const few = (members: readonly number[]): readonly number[] =>
  members.length <= probes
    ? members
    : Array.from(
        { length: probes },
        (_, index) => members[Math.floor((index * members.length) / probes)] ?? 0,
      );

/** How close two groups are: the mean weight over a few members of each, evenly spaced. */
const closeness = (
  left: readonly number[],
  right: readonly number[],
  weightOf: (left: number, right: number) => number,
): number => {
  let sum = 0;
  const [some, others] = [few(left), few(right)];
  for (const one of some) for (const two of others) sum += weightOf(one, two);
  return sum / (some.length * others.length);
};

/**
 * Agglomerative clustering over the edges, strongest first. Two groups become one story only where their members are
 * close on average, so that an article which quotes two stories does not make them one.
 */
const agglomerate = (
  table: SignatureTable,
  edges: readonly StoryEdge[],
  linkage: number,
): readonly StoryTree[] => {
  interface Group {
    readonly id: number;
    members: number[];
    readonly tree: StoryEdge[];
  }
  const groupOf = new Map<number, Group>();
  // Two groups found too far apart are looked at again only when together they have doubled.
  const refused = new Map<string, number>();
  const weightOf = (left: number, right: number): number => weigh(compare(table, left, right));
  for (const edge of edges) {
    const left = groupOf.get(edge.left) ?? { id: edge.left, members: [edge.left], tree: [] };
    const right = groupOf.get(edge.right) ?? { id: edge.right, members: [edge.right], tree: [] };
    if (left === right) continue;
    const pair = left.id < right.id ? `${left.id} ${right.id}` : `${right.id} ${left.id}`;
    const size = left.members.length + right.members.length;
    if (size < 2 * (refused.get(pair) ?? 0)) continue;
    if (closeness(left.members, right.members, weightOf) < linkage) {
      refused.set(pair, size);
      continue;
    }
    const [large, small] = left.members.length >= right.members.length ? [left, right] : [right, left];
    for (const member of small.members) large.members.push(member);
    large.tree.push(...small.tree, edge);
    for (const member of [...small.members, edge.left, edge.right]) groupOf.set(member, large);
  }
  return [...new Set(groupOf.values())].map(({ members, tree }) => ({
    members: members.toSorted((one, two) => one - two),
    tree,
  }));
};

/** The groups of at least two articles that are one story, each with the edges of a tree over its members. */
export const groupArticles = (table: SignatureTable, options: StoryOptions): readonly StoryTree[] =>
  agglomerate(table, edgesOf(table, options), options.linkage);
