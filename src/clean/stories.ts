import type { Story, StoryMember } from "../model/story.ts";
import { hashOf } from "../util/hash.ts";
import type { SignatureTable } from "./candidates.ts";
import { DEFAULT_STORY_OPTIONS, groupArticles } from "./story-groups.ts";
import type { StoryEdge, StoryOptions } from "./story-groups.ts";

/** What clustering needs of an article; the store's ArticleRecord is one. */
export interface StoryArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly agency?: string;
  readonly publishedAt?: string;
  readonly wordCount: number;
  /** From `signatureOf`. */
  readonly signature: readonly number[];
}

type Kept = Omit<StoryArticle, "signature">;

interface Collected {
  readonly articles: readonly Kept[];
  readonly table: SignatureTable;
}

const byId = (left: { readonly id: string }, right: { readonly id: string }): number =>
  left.id < right.id ? -1 : left.id > right.id ? 1 : 0;

/** Signatures move into one typed array: about 0.7 KB an article, whatever its length. */
const collect = async (records: AsyncIterable<StoryArticle> | Iterable<StoryArticle>): Promise<Collected> => {
  const rows: { readonly kept: Kept; readonly signature: Uint32Array; readonly id: string }[] = [];
  let length = 0;
  for await (const record of records) {
    const { signature, ...rest } = record;
    rows.push({ kept: rest, signature: Uint32Array.from(signature), id: record.id });
    length += signature.length;
  }
  rows.sort(byId);
  const values = new Uint32Array(length);
  const offsets = new Uint32Array(rows.length + 1);
  let at = 0;
  for (const [index, row] of rows.entries()) {
    values.set(row.signature, at);
    at += row.signature.length;
    offsets[index + 1] = at;
  }
  return { articles: rows.map((row) => row.kept), table: { count: rows.length, values, offsets } };
};

/** The earliest where dates are known, else the agency's own outlet, else the longest; ties by id. */
const originalOf = (members: readonly number[], articles: readonly Kept[]): number => {
  const rank = (index: number): readonly [string, number, string] => {
    const article = articles[index];
    return [article?.publishedAt ?? "9999", -(article?.wordCount ?? 0), article?.id ?? ""];
  };
  return members.reduce((best, each) => {
    const [one, two] = [rank(each), rank(best)];
    for (const part of [0, 1, 2] as const) {
      if (one[part] < two[part]) return each;
      if (one[part] > two[part]) return best;
    }
    return best;
  });
};

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Walk the story's tree from its original: each copy copies the neighbour on the way there. */
const copiesFrom = (
  original: number,
  tree: readonly StoryEdge[],
): ReadonlyMap<number, { readonly from: number; readonly similarity: number }> => {
  const near = new Map<number, StoryEdge[]>();
  for (const edge of tree)
    for (const end of [edge.left, edge.right]) {
      const list = near.get(end);
      if (list) list.push(edge);
      else near.set(end, [edge]);
    }
  const found = new Map<number, { readonly from: number; readonly similarity: number }>();
  const queue = [original];
  const seen = new Set(queue);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const edge of near.get(at) ?? []) {
      const other = edge.left === at ? edge.right : edge.left;
      if (seen.has(other)) continue;
      seen.add(other);
      found.set(other, { from: at, similarity: round(other === edge.left ? edge.inRight : edge.inLeft) });
      queue.push(other);
    }
  }
  return found;
};

const originOf = (
  members: readonly number[],
  original: Kept,
  articles: readonly Kept[],
): string | undefined => {
  const counts = new Map<string, number>();
  for (const index of members) {
    const agency = articles[index]?.agency;
    if (agency !== undefined) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  }
  const named = [...counts].toSorted((one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1))[0]?.[0];
  if (named !== undefined) return named;
  return original.outlet === "unknown" ? undefined : original.outlet;
};

/**
 * Cluster near-copies and rewrites into stories, each article in exactly one, in order of story id. Pairs that share
 * rare shingles of their sketches are compared by containment and resemblance; the same articles give the same stories
 * in whatever order they come. Memory is bounded by about 2 KB an article.
 */
export const clusterStories = async (
  records: AsyncIterable<StoryArticle> | Iterable<StoryArticle>,
  options: Partial<StoryOptions> = {},
): Promise<readonly Story[]> => {
  const { articles, table } = await collect(records);
  const settings = { ...DEFAULT_STORY_OPTIONS, ...options };
  const groups = groupArticles(table, settings);
  const stories: Story[] = [];
  const taken = new Uint8Array(table.count);
  const add = (members: readonly number[], tree: readonly StoryEdge[]): void => {
    const original = originalOf(members, articles);
    const first = articles[original];
    if (!first) return;
    const copies = copiesFrom(original, tree);
    const origin = originOf(members, first, articles);
    const listed = members.flatMap((index): readonly StoryMember[] => {
      taken[index] = 1;
      const article = articles[index];
      const copy = copies.get(index);
      const source = copy && articles[copy.from];
      if (!article) return [];
      return source && copy
        ? [{ articleId: article.id, copyOf: { articleId: source.id, similarity: copy.similarity } }]
        : [{ articleId: article.id }];
    });
    stories.push({
      id: hashOf("story", articles[members[0] ?? 0]?.id ?? ""),
      title: first.title,
      ...(origin === undefined ? {} : { origin }),
      articles: listed,
    });
  };
  for (const { members, tree } of groups) add(members, tree);
  for (let index = 0; index < table.count; index += 1) if (taken[index] === 0) add([index], []);
  return stories.toSorted(byId);
};
