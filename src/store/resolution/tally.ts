import type { Row } from "../graph-store.ts";
import { earliest, latest } from "../instants.ts";
import { properties } from "../rows.ts";

/** What an article is, for counting support. */
export interface Supporter {
  readonly id: string;
  /** Its story, or its own id where it has none: an independent voice either way. */
  readonly story: string;
  readonly publishedAt: string | undefined;
}

/** Support that grows article by article; all additions of one article follow each other. */
export interface Tally {
  items: number;
  articles: number;
  /** The best confidence of each independent story. */
  readonly stories: Map<string, number>;
  firstSeen: string | undefined;
  lastSeen: string | undefined;
  lastArticle: string | undefined;
}

export const createTally = (): Tally => ({
  items: 0,
  articles: 0,
  stories: new Map<string, number>(),
  firstSeen: undefined,
  lastSeen: undefined,
  lastArticle: undefined,
});

/** Adds one piece of support from an article. */
export const support = (tally: Tally, by: Supporter, confidence = 1): void => {
  tally.items += 1;
  tally.stories.set(by.story, Math.max(confidence, tally.stories.get(by.story) ?? 0));
  if (tally.lastArticle === by.id) return;
  tally.lastArticle = by.id;
  tally.articles += 1;
  tally.firstSeen = earliest([tally.firstSeen, by.publishedAt]);
  tally.lastSeen = latest([tally.lastSeen, by.publishedAt]);
};

/** Noisy-or over independent stories, so that copies add nothing; four decimals, so that order cannot show. */
export const confidence = (tally: Tally): number => {
  const doubts = [...tally.stories.values()]
    .map((value) => 1 - value)
    .toSorted((left, right) => left - right);
  return Math.round((1 - doubts.reduce((product, doubt) => product * doubt, 1)) * 10_000) / 10_000;
};

/** The counts that entities and derived relationships have in common. */
export const seen = (tally: Tally): Row =>
  properties({
    articles: tally.articles,
    stories: tally.stories.size,
    firstSeen: tally.firstSeen,
    lastSeen: tally.lastSeen,
  });
