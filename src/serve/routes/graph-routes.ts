import { Hono } from "hono";
import { z } from "zod";
import type { EntitiesResponse, Filters, ViewRequest } from "../contract.ts";
import { body, filtersOf, filtersSchema, idsSchema, json, parse, whole } from "../input.ts";
import type { Served } from "../graph-context.ts";
import { ServeError } from "../serve-error.ts";
import { entityPasses } from "../snapshot/filter.ts";
import { kBestPaths } from "../snapshot/paths.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { timeline } from "../snapshot/timeline.ts";
import { maxNodes, neighbours, view } from "../snapshot/view.ts";

const viewSchema = z
  .object({
    filters: filtersSchema.optional(),
    top: z.int().min(0).max(maxNodes).optional(),
    include: idsSchema.optional(),
    exclude: idsSchema.optional(),
  })
  .readonly();

export const entityOf = (snapshot: Snapshot, id: string): number => {
  const index = snapshot.entityIndex.get(id);
  if (index === undefined) {
    throw new ServeError(
      404,
      "unknown-entity",
      "There is no such entity; it may have been merged. Search for its name.",
      {
        item: id,
      },
    );
  }
  return index;
};

/** Entities by importance, with the filters of the request. */
const listed = (snapshot: Snapshot, filters: Filters, offset: number, limit: number): EntitiesResponse => {
  const passes = entityPasses(snapshot, filters);
  const fitting = [...snapshot.ranking].filter(
    (index) => passes(index) && (snapshot.entities[index]?.stories ?? 0) >= (filters.minStories ?? 0),
  );
  const entities = fitting.slice(offset, offset + limit).flatMap((index) => {
    const row = snapshot.entities[index];
    if (!row) return [];
    const { id, name, type, stories, articles, mentions, eventType } = row;
    return [
      { id, name, type, stories, articles, mentions, ...(eventType === undefined ? {} : { eventType }) },
    ];
  });
  return { total: fitting.length, entities };
};

/** Everything that is answered from the snapshot alone. */
export const graphRoutes = ({ state }: Served): Hono => {
  const app = new Hono();
  app.get("/entities", async (context) => {
    const { snapshot } = await state.scene();
    const offset = whole(context, "offset", { fallback: 0, most: 10_000_000 });
    const limit = whole(context, "limit", { fallback: 100, least: 1, most: 1000 });
    return context.json(listed(snapshot, filtersOf(context), offset, limit));
  });
  app.get("/view", async (context) => {
    const request = parse(viewSchema, json(context.req.query("q") ?? "{}")) as ViewRequest;
    return context.json(view(await state.scene(), request));
  });
  // The same by POST, for requests that name more entities than an address can hold.
  app.post("/view", async (context) => {
    const request = (await body(context, viewSchema)) as ViewRequest;
    return context.json(view(await state.scene(), request));
  });
  app.get("/entities/:id/neighbours", async (context) => {
    const scene = await state.scene();
    const entity = entityOf(scene.snapshot, context.req.param("id"));
    const limit = whole(context, "limit", { fallback: 40, least: 1, most: 1000 });
    return context.json(neighbours(scene, entity, filtersOf(context), limit));
  });
  app.get("/timeline", async (context) => {
    const { snapshot } = await state.scene();
    const entity = context.req.query("entity");
    return context.json(
      timeline(snapshot, filtersOf(context), {
        whole: context.req.query("whole") === "1",
        ...(entity === undefined ? {} : { entity: entityOf(snapshot, entity) }),
      }),
    );
  });
  app.get("/paths", async (context) => {
    const scene = await state.scene();
    const ids = parse(z.array(z.string()).min(2).max(6), context.req.queries("id") ?? []);
    const entities = ids.map((id) => entityOf(scene.snapshot, id));
    const k = whole(context, "k", { fallback: 5, least: 1, most: 20 });
    const best = context.req.query("mode") !== "shortest";
    return context.json(kBestPaths(scene, entities, { filters: filtersOf(context), k, best }));
  });
  return app;
};
