import type { EdgeView, Firmness } from "../contract.ts";
import type { Snapshot } from "./snapshot.ts";
import { NO_DAY, isoOf } from "./snapshot.ts";

/** Claims of one type from one entity to another, as indexes. */
export interface Bundle {
  readonly source: number;
  readonly target: number;
  readonly type: number;
  readonly claims: number[];
  stories: number;
}

/** Distinct independent stories of some claims. */
export const storiesOf = (snapshot: Snapshot, claims: Iterable<number>): number => {
  const stories = new Set<number>();
  for (const claim of claims) {
    const article = snapshot.articles[snapshot.claims.article[claim] ?? -1];
    if (article) stories.add(article.story);
  }
  return stories.size;
};

/**
 * Groups claims that join two entities by subject, type and object. Symmetric readings stay as the texts
 * direct them. Bundles with fewer than `minStories` independent stories are left out.
 */
export const bundle = (snapshot: Snapshot, claims: Iterable<number>, minStories = 1): readonly Bundle[] => {
  const columns = snapshot.claims;
  const kinds = snapshot.relations.length;
  const count = snapshot.entities.length;
  const bundles = new Map<number, Bundle>();
  for (const claim of claims) {
    const source = columns.subject[claim] ?? -1;
    const target = columns.object[claim] ?? -1;
    if (source < 0 || target < 0 || source === target) continue;
    const type = columns.type[claim] ?? 0;
    const key = (source * count + target) * kinds + type;
    const known = bundles.get(key);
    if (known) known.claims.push(claim);
    else bundles.set(key, { source, target, type, claims: [claim], stories: 0 });
  }
  const kept: Bundle[] = [];
  for (const item of bundles.values()) {
    item.stories = storiesOf(snapshot, item.claims);
    if (item.stories >= minStories) kept.push(item);
  }
  return kept;
};

const firmnessOf = (snapshot: Snapshot, claims: readonly number[]): Firmness => {
  const { modality, negative } = snapshot.claims;
  let asserted = 0;
  let denied = 0;
  let contradicted = false;
  for (const claim of claims) {
    if (negative[claim] === 1 || modality[claim] === 4) denied++;
    else if (modality[claim] === 0) asserted++;
    contradicted ||= snapshot.contradicted.has(claim);
  }
  if (contradicted || (denied > 0 && denied < claims.length)) return "contested";
  if (denied > 0) return "denied";
  return asserted > 0 ? "asserted" : "hedged";
};

export const edgeId = (source: string, type: string, target: string): string => `${source}|${type}|${target}`;

/** A bundle as the viewer gets it. */
export const edgeView = (snapshot: Snapshot, item: Bundle): EdgeView => {
  const { claims } = snapshot;
  const source = snapshot.entities[item.source]?.id ?? "";
  const target = snapshot.entities[item.target]?.id ?? "";
  const type = snapshot.relations[item.type] ?? "";
  const articles = new Set<number>();
  let first = Number.POSITIVE_INFINITY;
  let last = NO_DAY;
  let doubt = 1;
  for (const claim of item.claims) {
    articles.add(claims.article[claim] ?? -1);
    doubt = Math.min(doubt, 1 - (claims.confidence[claim] ?? 0));
    const from = claims.from[claim] ?? NO_DAY;
    if (from === NO_DAY) continue;
    first = Math.min(first, from);
    last = Math.max(last, claims.to[claim] ?? from);
  }
  return {
    id: edgeId(source, type, target),
    source,
    target,
    type,
    claims: item.claims.length,
    articles: articles.size,
    stories: item.stories,
    confidence: Math.round((1 - doubt) * 1000) / 1000,
    firmness: firmnessOf(snapshot, item.claims),
    ...(last === NO_DAY ? {} : { firstSeen: isoOf(first), lastSeen: isoOf(last) }),
  };
};
