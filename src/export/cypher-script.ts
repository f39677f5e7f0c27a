import { cypherText } from "./escape.ts";
import { articleProperties, claimProperties, entityProperties, relationProperties } from "./graph-rows.ts";
import type { Properties, PropertyValue } from "./graph-rows.ts";
import type { ExportChunk, ExportRows } from "./rows.ts";

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

/**
 * A Cypher script that builds the exported graph in any openCypher store: one statement a line, safe to run twice. Values
 * are literals, for a script has no parameters; every text is escaped. Cypher 5, Memgraph and the embedded store read it.
 */
export async function* exportCypher(rows: ExportRows): AsyncGenerator<ExportChunk> {
  yield {
    text: "// Exported by newsgraph. Run it with: newsgraph cypher --write --file <this file>, or cypher-shell -f <this file>.\n",
  };
  for await (const row of rows.entities())
    yield {
      text: `MERGE (n:Entity {id: ${cypherText(row.id)}}) SET n = ${map(row.id, entityProperties(row))}, n:${row.label};\n`,
    };
  for await (const row of rows.articles())
    yield {
      text: `MERGE (n:Article {id: ${cypherText(row.id)}}) SET n = ${map(row.id, articleProperties(row))};\n`,
    };
  for await (const row of rows.claims()) {
    const at = `MATCH (c:Claim {id: ${cypherText(row.id)}})`;
    yield {
      text:
        `MERGE (n:Claim {id: ${cypherText(row.id)}}) SET n = ${map(row.id, claimProperties(row))};\n` +
        `${at} MATCH (e:Entity {id: ${cypherText(row.subject)}}) MERGE (c)-[:SUBJECT]->(e);\n` +
        (row.object === undefined
          ? ""
          : `${at} MATCH (e:Entity {id: ${cypherText(row.object)}}) MERGE (c)-[:OBJECT]->(e);\n`) +
        (row.speaker === undefined
          ? ""
          : `${at} MATCH (e:Entity {id: ${cypherText(row.speaker)}}) MERGE (c)-[:SAID_BY]->(e);\n`) +
        `${at} MATCH (a:Article {id: ${cypherText(row.article.id)}}) MERGE (c)-[r:EVIDENCED_BY]->(a) SET r.start = ${row.start}, r.end = ${row.end};\n`,
    };
  }
  for await (const row of rows.relations())
    yield {
      text: `MATCH (a:Entity {id: ${cypherText(row.from)}}) MATCH (b:Entity {id: ${cypherText(row.to)}}) MERGE (a)-[r:${typeName(row.type)}]->(b) SET r = ${map(undefined, relationProperties(row))};\n`,
    };
}
