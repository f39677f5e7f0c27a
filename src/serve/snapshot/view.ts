import type { CommunityView, NeighboursResponse, NodeView, ViewRequest, ViewResponse } from "../contract.ts";
import type { Layout } from "../layout/layout.ts";
import { bundle, edgeView, storiesOf } from "./aggregate.ts";
import { claimTests, passesAll } from "./filter.ts";
import type { Prepared } from "./prepare.ts";
import { prepare } from "./prepare.ts";
import type { Snapshot } from "./snapshot.ts";

export const maxNodes = 10_000;
export const maxEdges = 60_000;

/** A snapshot with where its entities stand. */
export interface Scene {
  readonly snapshot: Snapshot;
  readonly layout: Layout;
}

export const nodeView = ({ snapshot, layout }: Scene, entity: number, neighbours = 0): NodeView => {
  const row = snapshot.entities[entity];
  if (!row) throw new RangeError(`no entity ${entity}`);
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    x: layout.x[entity] ?? 0,
    y: layout.y[entity] ?? 0,
    importance: Math.round((snapshot.importance[entity] ?? 0) * 1000) / 1000,
    stories: row.stories,
    articles: row.articles,
    mentions: row.mentions,
    neighbours,
    community: layout.community[entity] ?? 0,
    ...(row.eventType === undefined ? {} : { eventType: row.eventType }),
    ...(row.latitude === undefined ? {} : { latitude: row.latitude }),
    ...(row.longitude === undefined ? {} : { longitude: row.longitude }),
    ...(row.firstSeen === undefined ? {} : { firstSeen: row.firstSeen }),
    ...(row.lastSeen === undefined ? {} : { lastSeen: row.lastSeen }),
  };
};

/** The first entities to introduce that the filters leave, then those asked for by id, less those left out. */
const choose = (
  snapshot: Snapshot,
  request: ViewRequest,
  { fits, order }: Prepared,
): { readonly chosen: ReadonlySet<number>; readonly total: number } => {
  const index = (id: string): number => snapshot.entityIndex.get(id) ?? -1;
  const excluded = new Set((request.exclude ?? []).map(index));
  const top = Math.min(request.top ?? 0, maxNodes);
  const chosen = new Set<number>();
  for (const entity of order) {
    if (chosen.size >= top) break;
    if (!excluded.has(entity)) chosen.add(entity);
  }
  for (const entity of (request.include ?? []).map(index)) {
    if (chosen.size >= maxNodes) break;
    if (entity >= 0 && fits(entity) && !excluded.has(entity)) chosen.add(entity);
  }
  return { chosen, total: order.length };
};

/** The answer to what is to be shown: nodes, the edges among them, communities and counts. */
export const view = (scene: Scene, request: ViewRequest): ViewResponse => {
  const { snapshot, layout } = scene;
  const filters = request.filters ?? {};
  const prepared = prepare(snapshot, filters);
  const { facets, passing, bundles, neighbours: counts } = prepared;
  const { chosen, total } = choose(snapshot, request, prepared);
  const inside = bundles
    .filter((item) => chosen.has(item.source) && chosen.has(item.target))
    .toSorted((left, right) => right.stories - left.stories || right.claims.length - left.claims.length);
  const communities = new Set([...chosen].map((entity) => layout.community[entity] ?? 0));
  return {
    version: snapshot.version,
    nodes: [...chosen].map((entity) => nodeView(scene, entity, counts[entity])),
    edges: inside.slice(0, maxEdges).map((item) => edgeView(snapshot, item)),
    communities: layout.communities.filter((item) =>
      communities.has(item.id),
    ) satisfies readonly CommunityView[],
    facets,
    totals: { entities: total, relations: bundles.length, claims: passing.length },
    truncated: inside.length > maxEdges,
  };
};

/** Neighbours of an entity under filters, most independent stories first, then most claims. */
export const neighbours = (
  scene: Scene,
  entity: number,
  filters: ViewRequest["filters"] = {},
  limit = 40,
): NeighboursResponse => {
  const { snapshot } = scene;
  const tests = claimTests(snapshot, filters);
  const own: number[] = [];
  const to = snapshot.offsets[entity + 1] ?? 0;
  for (let at = snapshot.offsets[entity] ?? 0; at < to; at++) {
    const claim = snapshot.claimsOf[at] ?? -1;
    if (passesAll(tests, claim)) own.push(claim);
  }
  const byNeighbour = new Map<number, number[]>();
  for (const item of bundle(snapshot, own, filters.minStories ?? 1)) {
    const other = item.source === entity ? item.target : item.source;
    byNeighbour.set(other, [...(byNeighbour.get(other) ?? []), ...item.claims]);
  }
  const ranked = [...byNeighbour]
    .map(([other, claims]) => ({ other, stories: storiesOf(snapshot, claims), claims: claims.length }))
    .toSorted(
      (left, right) =>
        right.stories - left.stories ||
        right.claims - left.claims ||
        (snapshot.importance[right.other] ?? 0) - (snapshot.importance[left.other] ?? 0) ||
        left.other - right.other,
    );
  return {
    total: ranked.length,
    neighbours: ranked
      .slice(0, limit)
      .map(({ other, stories, claims }) => ({ node: nodeView(scene, other), stories, claims })),
  };
};
