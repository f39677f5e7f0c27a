import type { Resolution } from "../../model/resolution.ts";
import type { Engine } from "../engine.ts";
import { articlePages, readRows } from "../paging.ts";
import { byKey, text } from "../rows.ts";
import { createDerivation } from "./derived.ts";
import { placement } from "./placement.ts";
import { createEntities, dropEntities, finishEntities } from "./write-entities.ts";
import { type Totals, writeLinks } from "./write-links.ts";
import { writeReviews } from "./write-reviews.ts";

/**
 * See GraphStore.writeResolution. Everything is computed from what articles hold and from the resolution
 * alone, page by page, so a run that was cut off is completed by running it again.
 */
export const writeResolution = async (engine: Engine, resolution: Resolution): Promise<number> => {
  const entities = resolution.entities.toSorted(byKey((entity) => entity.id));
  const places = placement(resolution);
  const storedIds = (await readRows(engine, "state-entity-ids")).map((row) => text(row["id"]));
  const fresh = await createEntities(engine, entities, new Set(storedIds));
  let writes = fresh.size;
  const totals: Totals = { entities: new Map(), derivation: createDerivation() };
  for await (const ids of articlePages(engine)) writes += await writeLinks(engine, ids, places, totals);
  writes += await finishEntities(engine, entities, totals, fresh);
  writes += await writeReviews(engine, resolution.review, places);
  const wanted = new Set(entities.map((entity) => entity.id));
  return (
    writes +
    (await dropEntities(
      engine,
      storedIds.filter((id) => !wanted.has(id)),
    ))
  );
};
