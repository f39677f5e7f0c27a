import type { Entity } from "../../model/entity.ts";
import { relationTypes } from "../../model/relation-types.ts";
import { type EntityType, entityLabels, entityTypes } from "../../model/types.ts";
import { difference } from "../difference.ts";
import type { Engine, Step } from "../engine.ts";
import type { Row } from "../graph-store.ts";
import { readRows } from "../paging.ts";
import { byKey, chunks, isRow, text, texts } from "../rows.ts";
import { endsRow, idSteps, linkRow, rowSteps } from "../steps.ts";
import { type DerivedLink, derivedLink } from "./derived.ts";
import { entityRow, ownRow } from "./entity-rows.ts";
import type { Totals } from "./write-links.ts";

const entitiesPerPage = 1000;

const putEntities = (rows: readonly { readonly type: EntityType; readonly row: Row }[]): readonly Step[] =>
  entityTypes.flatMap((type) =>
    rowSteps(
      `entity-${entityLabels[type].toLowerCase()}`,
      rows.filter((item) => item.type === type).map(({ row }) => ({ id: text(row["id"]), properties: row })),
    ),
  );

/** Creates the nodes of new entities, so that relationships can point to them. Returns their ids. */
export const createEntities = async (
  engine: Engine,
  entities: readonly Entity[],
  stored: ReadonlySet<string>,
): Promise<ReadonlySet<string>> => {
  const fresh = entities.filter((entity) => !stored.has(entity.id));
  for (const page of chunks(fresh, entitiesPerPage)) {
    await engine.write(putEntities(page.map((entity) => ({ type: entity.type, row: ownRow(entity) }))));
  }
  return new Set(fresh.map((entity) => entity.id));
};

/** Statements name RELATED_TO so that they run by hand; another type of the fixed list takes its place here. */
const derivedSteps = (name: "derived" | "drop-derived", links: readonly DerivedLink[]): readonly Step[] =>
  relationTypes.flatMap((type) => {
    const own = links.filter((item) => item.type === type);
    return rowSteps(name, own.map(name === "derived" ? linkRow : endsRow)).map((step) => ({
      ...step,
      statement: step.statement.replaceAll(":RELATED_TO]", `:${type}]`),
    }));
  });

/** Makes the properties of entities and the relationships between them what the totals say. Returns the number of changes. */
export const finishEntities = async (
  engine: Engine,
  entities: readonly Entity[],
  totals: Totals,
  fresh: ReadonlySet<string>,
): Promise<number> => {
  let writes = 0;
  const order = entities.toSorted(byKey((entity) => entity.id));
  for (const page of chunks(order, entitiesPerPage)) {
    const ids = page.map((entity) => entity.id);
    const current = (await readRows(engine, "state-entities", { ids })).map((row) => ({
      key: text(row["id"]),
      properties: {
        ...(isRow(row["properties"]) ? row["properties"] : {}),
        "": texts(row["labels"]).toSorted(),
      },
    }));
    const desired = page.map((entity) => {
      const row = entityRow(entity, totals.entities.get(entity.id));
      const labels = ["Entity", entityLabels[entity.type]].toSorted();
      return { key: entity.id, properties: { ...row, "": labels }, type: entity.type, row };
    });
    const nodes = difference(current, desired);
    const links = difference(
      (await readRows(engine, "state-derived", { ids })).map((row) =>
        derivedLink(
          text(row["from"]),
          text(row["type"]),
          text(row["to"]),
          isRow(row["properties"]) ? row["properties"] : {},
        ),
      ),
      ids.flatMap((id) => totals.derivation.from(id)),
    );
    writes += nodes.put.filter((node) => !fresh.has(node.key)).length + links.put.length + links.drop.length;
    const steps = [
      ...putEntities(nodes.put),
      ...derivedSteps("drop-derived", links.drop),
      ...derivedSteps("derived", links.put),
    ];
    if (steps.length > 0) await engine.write(steps);
  }
  return writes;
};

/** Takes out entities that no chain belongs to any more. */
export const dropEntities = async (engine: Engine, ids: readonly string[]): Promise<number> => {
  for (const step of idSteps("drop-entity", ids)) await engine.write([step]);
  return ids.length;
};
