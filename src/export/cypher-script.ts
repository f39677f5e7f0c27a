import { byCodeUnit } from "../util/compare.ts";
import { cypherText } from "./escape.ts";
import { articleProperties, claimProperties, entityProperties, relationProperties } from "./graph-rows.ts";
import type { Properties, PropertyValue } from "./graph-rows.ts";
import type { ClaimRow, ExportChunk, ExportRows } from "./rows.ts";

const literal = (value: NonNullable<PropertyValue>): string => {
  if (typeof value === "string") return cypherText(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  return `[${value.map(cypherText).join(", ")}]`;
};

const map = (id: string | undefined, properties: Properties): string => {
  const pairs = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${literal(value)}`],
  );
  return `{${[...(id === undefined ? [] : [`id: ${cypherText(id)}`]), ...pairs].join(", ")}}`;
};

const typeName = (type: string): string => (/^[A-Z][A-Z_]{0,60}$/.test(type) ? type : "RELATED_TO");

/** Rows of one statement. Each statement is planned anew, for its values are literals, so one a row would take hours. */
const most = 200;

/** Lists of rows of one kind, each full or the last of its kind; the kinds that are left come in order of their names. */
async function* batches<T>(
  rows: AsyncIterable<T>,
  kindOf: (row: T) => string,
): AsyncGenerator<{ readonly kind: string; readonly batch: readonly T[] }> {
  const open = new Map<string, T[]>();
  for await (const row of rows) {
    const kind = kindOf(row);
    const batch = open.get(kind) ?? [];
    batch.push(row);
    open.set(kind, batch);
    if (batch.length < most) continue;
    open.delete(kind);
    yield { kind, batch };
  }
  for (const [kind, batch] of [...open].toSorted(([left], [right]) => byCodeUnit(left, right)))
    yield { kind, batch };
}

/** A statement for each row of a list of maps. */
const each = (maps: readonly string[], statement: string): ExportChunk => ({
  text: maps.length === 0 ? "" : `UNWIND [${maps.join(", ")}] AS row ${statement};\n`,
});

/** Ties of claims to the nodes of a label; `properties` is what a tie carries beside its ends. */
const ties = (
  claims: readonly ClaimRow[],
  type: string,
  label: string,
  endOf: (row: ClaimRow) => string | undefined,
  properties?: (row: ClaimRow) => Properties,
): ExportChunk =>
  each(
    claims.flatMap((row) => {
      const end = endOf(row);
      return end === undefined ? [] : [map(row.id, { ...properties?.(row), to: end })];
    }),
    `MATCH (c:Claim {id: row.id}) MATCH (e:${label} {id: row.to}) MERGE (c)-[r:${type}]->(e)${
      properties === undefined ? "" : " SET r.start = row.start, r.end = row.end"
    }`,
  );

const head = `// Exported by newsgraph. Run it with: newsgraph cypher --write --file <this file>, or cypher-shell -f <this file>.
${["Entity", "Article", "Claim"]
  .map(
    (label) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`,
  )
  .join("")}`;

/**
 * A Cypher script that builds the exported graph: one statement a line for up to 200 nodes or relationships, safe to run
 * twice. Values are literals, for a script has no parameters; every text is escaped. Neo4j 5 and the embedded store read it.
 */
export async function* exportCypher(rows: ExportRows): AsyncGenerator<ExportChunk> {
  yield { text: head };
  for await (const { kind, batch } of batches(rows.entities(), (row) => row.label))
    yield each(
      batch.map((row) => map(row.id, entityProperties(row))),
      `MERGE (n:Entity {id: row.id}) SET n = row, n:${kind}`,
    );
  for await (const { batch } of batches(rows.articles(), () => ""))
    yield each(
      batch.map((row) => map(row.id, articleProperties(row))),
      "MERGE (n:Article {id: row.id}) SET n = row",
    );
  for await (const { batch } of batches(rows.claims(), () => "")) {
    yield each(
      batch.map((row) => map(row.id, claimProperties(row))),
      "MERGE (n:Claim {id: row.id}) SET n = row",
    );
    yield ties(batch, "SUBJECT", "Entity", (row) => row.subject);
    yield ties(batch, "OBJECT", "Entity", (row) => row.object);
    yield ties(batch, "SAID_BY", "Entity", (row) => row.speaker);
    yield ties(
      batch,
      "EVIDENCED_BY",
      "Article",
      (row) => row.article.id,
      ({ start, end }) => ({ start, end }),
    );
  }
  for await (const { kind, batch } of batches(rows.relations(), (row) => typeName(row.type)))
    yield each(
      batch.map((row) => {
        const properties = map(undefined, relationProperties(row));
        return `{from: ${cypherText(row.from)}, to: ${cypherText(row.to)}, properties: ${properties}}`;
      }),
      `MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:${kind}]->(b) SET r = row.properties`,
    );
}
