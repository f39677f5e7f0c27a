import type { Engine } from "./engine.ts";
import type { SearchHit } from "./graph-store.ts";
import { readRows } from "./paging.ts";
import { text } from "./rows.ts";

const allKinds: readonly SearchHit["kind"][] = ["entity", "article", "sentence"];

/** Entities whose name or alias holds the text as typed so far, which word indexes do not find. */
const byPart = async (engine: Engine, part: string, limit: number): Promise<readonly SearchHit[]> => {
  const rows = await readRows(engine, "search-entities-by-part", { part: part.toLowerCase(), limit });
  return rows.map((row) => ({ kind: "entity", id: text(row["id"]), text: text(row["name"]), score: 0 }));
};

/**
 * Full-text search of each kind in turn: the best of every kind, ordered by score within it. Entities are
 * also found by a part of a word. Text without a letter or digit finds nothing.
 */
export const search = async (
  engine: Engine,
  query: string,
  options: { readonly kinds?: readonly SearchHit["kind"][]; readonly limit: number },
): Promise<readonly SearchHit[]> => {
  const trimmed = query.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return [];
  const found: SearchHit[] = [];
  for (const kind of options.kinds ?? allKinds) {
    const hits = await engine.search(trimmed, kind, options.limit);
    found.push(...hits);
    if (kind !== "entity" || hits.length >= options.limit) continue;
    const known = new Set(hits.map((hit) => hit.id));
    const more = await byPart(engine, trimmed, options.limit);
    found.push(...more.filter((hit) => !known.has(hit.id)).slice(0, options.limit - hits.length));
  }
  return found;
};
