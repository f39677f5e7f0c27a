import { Hono } from "hono";
import { z } from "zod";
import type { GraphStore, Value } from "../../store/graph-store.ts";
import type { CypherResponse, SchemaResponse } from "../contract.ts";
import { body } from "../input.ts";
import type { Served } from "../graph-context.ts";
import { ServeError } from "../serve-error.ts";
import { text } from "../source/fields.ts";
import { NewsgraphError } from "../../model/errors.ts";

const timeout = 10_000;
const rowLimit = 1000;
const maxDrawn = 500;
const sampled = 200;

const valueSchema: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string().max(10_000),
    z.array(valueSchema).max(1000),
    z.record(z.string(), valueSchema),
  ]),
);

const requestSchema = z
  .object({
    statement: z.string().min(1).max(20_000),
    parameters: z.record(z.string().max(100), valueSchema).optional(),
  })
  .readonly();

/** Entity ids anywhere in the rows: a node's or path's own `id`, or a bare id in a column. */
const entitiesIn = (value: Value | undefined, known: (id: string) => boolean, found: Set<string>): void => {
  if (found.size >= maxDrawn) return;
  if (typeof value === "string") {
    if (known(value)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) entitiesIn(item, known, found);
  } else if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) entitiesIn(item, known, found);
  }
};

const column = async (store: GraphStore, name: string, key: string): Promise<readonly string[]> =>
  (await store.read(name, {})).rows.map((row) => text(row, key));

const readSchema = async (store: GraphStore): Promise<Omit<SchemaResponse, "examples">> => {
  const labels = await column(store, "viewer-labels", "label");
  const relationshipTypes = await column(store, "viewer-relationship-types", "type");
  const properties = new Set<string>();
  for (const label of labels) {
    const { rows } = await store.read("viewer-properties", { label, limit: sampled });
    for (const row of rows) properties.add(text(row, "property"));
  }
  return { labels, relationshipTypes, properties: [...properties].toSorted() };
};

/** The Cypher panel: read-only, limited in time and rows. */
export const cypherRoutes = ({ state, store, examples = [] }: Served): Hono => {
  const app = new Hono();
  app.post("/cypher", async (context) => {
    const { statement, parameters = {} } = await body(context, requestSchema);
    const { snapshot } = await state.scene();
    try {
      const result = await store.query(statement, parameters, {
        mode: "read",
        timeout,
        limit: rowLimit,
        isolated: true,
      });
      const found = new Set<string>();
      entitiesIn(result.rows, (id) => snapshot.entityIndex.has(id), found);
      const { columns, rows, truncated, elapsed } = result;
      return context.json({
        columns,
        rows,
        truncated,
        elapsed,
        entities: [...found],
      } satisfies CypherResponse);
    } catch (cause) {
      if (!(cause instanceof NewsgraphError)) throw cause;
      const message =
        cause.code === "STORE_WRITE_REFUSED" ? `The panel only reads: ${cause.message}.` : cause.message;
      throw new ServeError(400, cause.code, message, { cause });
    }
  });
  let schema:
    | { readonly version: string; readonly value: Promise<Omit<SchemaResponse, "examples">> }
    | undefined;
  app.get("/schema", async (context) => {
    const { snapshot } = await state.scene();
    if (schema?.version !== snapshot.version)
      schema = { version: snapshot.version, value: readSchema(store) };
    return context.json({ ...(await schema.value), examples } satisfies SchemaResponse);
  });
  return app;
};
