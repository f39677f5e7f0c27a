import { eachCandidate } from "./candidates.ts";
import type { SignatureTable } from "./candidates.ts";
import { createEdgeList } from "./edge-list.ts";
import type { EdgeList } from "./edge-list.ts";
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

/** The pairs that share enough text. */
const edgesOf = (table: SignatureTable, options: StoryOptions): EdgeList => {
  const { values, offsets } = table;
  const edges = createEdgeList();
  eachCandidate(table, (left, right) => {
    const overlap = compare(table, left, right);
    const [inLeft, inRight] = [values[offsets[left] ?? 0] ?? 0, values[offsets[right] ?? 0] ?? 0];
    const same = overlap.resemblance === 1 && inLeft === inRight;
    const enough =
      Math.max(overlap.left, overlap.right) >= options.containment &&
      overlap.resemblance >= options.resemblance &&
      Math.min(inLeft, inRight) >= options.shortest;
    if (same || enough) edges.add(left, right, weigh(overlap));
  });
  return edges;
};

const few = (members: readonly number[]): readonly number[] =>
  members.length <= probes
    ? members
    : Array.from(
        { length: probes },
        (_, index) => members[Math.floor((index * members.length) / probes)] ?? 0,
      );

/** How close two groups are: the mean weight over a few members of each, evenly spaced. */
const closeness = (table: SignatureTable, left: readonly number[], right: readonly number[]): number => {
  let sum = 0;
  const [some, others] = [few(left), few(right)];
  for (const one of some) for (const two of others) sum += weigh(compare(table, one, two));
  return sum / (some.length * others.length);
};

/**
 * Agglomerative clustering over the edges, strongest first. Two groups become one story only where their members are
 * close on average, so that an article which quotes two stories does not make them one.
 */
const agglomerate = (table: SignatureTable, edges: EdgeList, linkage: number): readonly StoryTree[] => {
  interface Group {
    readonly id: number;
    readonly members: number[];
    readonly tree: StoryEdge[];
  }
  const groupOf = new Map<number, Group>();
  // Two groups found too far apart are looked at again only when together they have doubled.
  const refused = new Map<number, number>();
  edges.each((one, two) => {
    const left = groupOf.get(one) ?? { id: one, members: [one], tree: [] };
    const right = groupOf.get(two) ?? { id: two, members: [two], tree: [] };
    if (left === right) return;
    const pair = Math.min(left.id, right.id) * table.count + Math.max(left.id, right.id);
    const size = left.members.length + right.members.length;
    if (size < 2 * (refused.get(pair) ?? 0)) return;
    if (closeness(table, left.members, right.members) < linkage) {
      refused.set(pair, size);
      return;
    }
    const [large, small] = left.members.length >= right.members.length ? [left, right] : [right, left];
    const overlap = compare(table, one, two);
    for (const member of small.members) {
      large.members.push(member);
      groupOf.set(member, large);
    }
    for (const edge of small.tree) large.tree.push(edge);
    large.tree.push({ left: one, right: two, inRight: overlap.left, inLeft: overlap.right });
    groupOf.set(one, large).set(two, large);
  });
  return [...new Set(groupOf.values())].map(({ members, tree }) => ({
    members: members.toSorted((one, two) => one - two),
    tree,
  }));
};

/** The groups of at least two articles that are one story, each with the edges of a tree over its members. */
export const groupArticles = (table: SignatureTable, options: StoryOptions): readonly StoryTree[] =>
  agglomerate(table, edgesOf(table, options), options.linkage);
