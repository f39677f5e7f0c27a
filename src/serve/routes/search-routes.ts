import { Hono } from "hono";
import type { SearchResult } from "../contract.ts";
import { whole } from "../input.ts";
import type { Served } from "../graph-context.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { text, number } from "../source/fields.ts";

const maxQuery = 200;

/** Case and diacritics do not matter when names are compared. */
export const fold = (value: string): string => value.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

const foldedNames = new WeakMap<Snapshot, readonly (readonly string[])[]>();

const namesOf = (snapshot: Snapshot): readonly (readonly string[])[] => {
  const known = foldedNames.get(snapshot);
  if (known) return known;
  const made = snapshot.entities.map((row) => [row.name, ...row.aliases].map(fold));
  foldedNames.set(snapshot, made);
  return made;
};

/** How well a folded name answers a folded query: 4 equal, 3 begins with it, 2 a word begins with it, 1 holds it. */
const grade = (name: string, query: string): number => {
  if (name === query) return 4;
  const at = name.indexOf(query);
  if (at < 0) return 0;
  if (at === 0) return 3;
  return /[\s\p{P}]/u.test(name[at - 1] ?? "") || name.includes(` ${query}`) ? 2 : 1;
};

/** Entities whose name or alias matches as typed so far: better match first, then more important. */
const matchEntities = (snapshot: Snapshot, query: string, limit: number): readonly SearchResult[] => {
  const names = namesOf(snapshot);
  const hits: { readonly entity: number; readonly score: number; readonly alias: number }[] = [];
  for (const entity of snapshot.ranking) {
    let score = 0;
    let alias = 0;
    for (const [at, name] of (names[entity] ?? []).entries()) {
      const found = grade(name, query) - (at > 0 ? 0.5 : 0);
      if (found > score) [score, alias] = [found, at];
    }
    if (score > 0) hits.push({ entity, score, alias });
  }
  return hits
    .toSorted((left, right) => right.score - left.score)
    .slice(0, limit)
    .flatMap(({ entity, alias }) => {
      const row = snapshot.entities[entity];
      if (!row) return [];
      const also = alias > 0 ? `also “${row.aliases[alias - 1] ?? ""}” · ` : "";
      const detail = `${also}${row.stories} ${row.stories === 1 ? "story" : "stories"}`;
      return [{ kind: "entity" as const, id: row.id, text: row.name, detail, type: row.type }];
    });
};

/** As-you-type search over entities, aliases, articles and sentences. */
export const searchRoutes = ({ state, store }: Served): Hono => {
  const app = new Hono();
  app.get("/search", async (context) => {
    const query = (context.req.query("q") ?? "").slice(0, maxQuery).trim();
    const limit = whole(context, "limit", { fallback: 8, least: 1, most: 50 });
    if (query === "") return context.json({ results: [] });
    const { snapshot } = await state.scene();
    const entities = matchEntities(snapshot, fold(query), limit);
    const hits =
      query.length < 2 ? [] : await store.search(query, { kinds: ["article", "sentence"], limit: limit * 2 });
    const articles = hits.filter((hit) => hit.kind === "article").slice(0, limit);
    const sentences = hits.filter((hit) => hit.kind === "sentence").slice(0, limit);
    const places =
      sentences.length === 0
        ? []
        : (await store.read("viewer-sentences", { ids: sentences.map((hit) => hit.id) })).rows;
    const outletOf = (id: string): string => {
      const row = snapshot.articles.find((article) => article.id === id);
      return row
        ? `${snapshot.outlets[row.outlet] ?? ""} · ${row.publishedAt?.slice(0, 10) ?? "no date"}`
        : "";
    };
    const results: readonly SearchResult[] = [
      ...entities,
      ...articles.map((hit) => ({
        kind: hit.kind,
        id: hit.id,
        text: hit.text,
        detail: outletOf(hit.id),
        articleId: hit.id,
      })),
      ...sentences.flatMap((hit) => {
        const row = places.find((place) => text(place, "id") === hit.id);
        if (!row) return [];
        const span = { start: number(row, "start"), end: number(row, "end") };
        const articleId = text(row, "article");
        return [{ kind: hit.kind, id: hit.id, text: hit.text, detail: outletOf(articleId), articleId, span }];
      }),
    ];
    return context.json({ results });
  });
  return app;
};
