import { Hono } from "hono";
import type { ClaimsResponse, EntityResponse, Filters } from "../contract.ts";
import { filtersOf, whole } from "../input.ts";
import type { Served } from "../graph-context.ts";
import { ServeError } from "../serve-error.ts";
import { bundle } from "../snapshot/aggregate.ts";
import { claimTests, passesAll } from "../snapshot/filter.ts";
import { prepare } from "../snapshot/prepare.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { nodeView } from "../snapshot/view.ts";
import { readArticle } from "../source/article.ts";
import { readChains } from "../source/chains.ts";
import { readClaims } from "../source/evidence.ts";
import { optional } from "../source/fields.ts";
import { entityOf } from "./graph-routes.ts";

const claimsOf = (snapshot: Snapshot, entity: number): readonly number[] => [
  ...snapshot.claimsOf.subarray(snapshot.offsets[entity] ?? 0, snapshot.offsets[entity + 1] ?? 0),
];

interface Wanted {
  readonly entity: number;
  readonly other: number | undefined;
  readonly type: string | undefined;
  readonly filters: Filters;
}

/** Claims that touch an entity, or join it to another, grouped by relation: the best supported relation first. */
const select = (snapshot: Snapshot, { entity, other, type, filters }: Wanted): readonly number[] => {
  const { claims, relations, articles } = snapshot;
  const tests = claimTests(snapshot, filters);
  const fitting = claimsOf(snapshot, entity).filter(
    (claim) =>
      passesAll(tests, claim) &&
      (type === undefined || relations[claims.type[claim] ?? -1] === type) &&
      (other === undefined || claims.subject[claim] === other || claims.object[claim] === other),
  );
  const support = new Map<number, Set<number>>();
  for (const claim of fitting) {
    const kind = claims.type[claim] ?? -1;
    const stories = support.get(kind) ?? new Set<number>();
    stories.add(articles[claims.article[claim] ?? -1]?.story ?? -1);
    support.set(kind, stories);
  }
  const stories = (claim: number): number => support.get(claims.type[claim] ?? -1)?.size ?? 0;
  return fitting.toSorted(
    (left, right) =>
      stories(right) - stories(left) ||
      (claims.type[left] ?? 0) - (claims.type[right] ?? 0) ||
      (claims.confidence[right] ?? 0) - (claims.confidence[left] ?? 0) ||
      left - right,
  );
};

/** Routes that lead from the graph to sentences and articles. */
export const evidenceRoutes = ({ state, store }: Served): Hono => {
  const app = new Hono();
  app.get("/entities/:id", async (context) => {
    const scene = await state.scene();
    const { snapshot, layout } = scene;
    const entity = entityOf(snapshot, context.req.param("id"));
    const row = snapshot.entities[entity];
    if (!row) throw new RangeError("an indexed entity has a row");
    const { neighbours } = prepare(snapshot, {});
    const node = nodeView(scene, entity, neighbours[entity]);
    const chains = await readChains(store, row.id);
    const byType = new Map<string, { claims: number; stories: number }>();
    for (const item of bundle(snapshot, claimsOf(snapshot, entity))) {
      const type = snapshot.relations[item.type] ?? "";
      const sum = byType.get(type) ?? { claims: 0, stories: 0 };
      byType.set(type, { claims: sum.claims + item.claims.length, stories: sum.stories + item.stories });
    }
    return context.json({
      ...node,
      aliases: row.aliases,
      roles: row.roles,
      countries: row.countries,
      ...optional("start", row.start),
      ...optional("end", row.end),
      communityName: layout.communities.find((item) => item.id === node.community)?.name ?? "",
      ...chains,
      relations: [...byType]
        .map(([type, sum]) => ({ type, ...sum }))
        .toSorted((left, right) => right.stories - left.stories),
    } satisfies EntityResponse);
  });
  app.get("/claims", async (context) => {
    const { snapshot } = await state.scene();
    const entity = entityOf(snapshot, context.req.query("entity") ?? "");
    const other = context.req.query("other");
    const found = select(snapshot, {
      entity,
      other: other === undefined ? undefined : entityOf(snapshot, other),
      type: context.req.query("type"),
      filters: filtersOf(context),
    });
    const offset = whole(context, "offset", { fallback: 0, most: 10_000_000 });
    const limit = whole(context, "limit", { fallback: 100, least: 1, most: 500 });
    const articles = new Set(found.map((claim) => snapshot.claims.article[claim] ?? -1));
    const stories = new Set([...articles].map((article) => snapshot.articles[article]?.story ?? -1));
    const ids = found.slice(offset, offset + limit).map((claim) => snapshot.claims.ids[claim] ?? "");
    return context.json({
      total: found.length,
      stories: stories.size,
      articles: articles.size,
      offset,
      claims: await readClaims(store, ids),
    } satisfies ClaimsResponse);
  });
  app.get("/claims/:id", async (context) => {
    const [claim] = await readClaims(store, [context.req.param("id")]);
    if (!claim) {
      throw new ServeError(404, "unknown-claim", "There is no such claim; its article may have changed.");
    }
    return context.json(claim);
  });
  app.get("/articles/:id", async (context) => {
    const { snapshot } = await state.scene();
    const article = await readArticle(store, snapshot, context.req.param("id"));
    if (!article) {
      throw new ServeError(404, "unknown-article", "There is no such article; it may have been retracted.");
    }
    return context.json(article);
  });
  return app;
};
