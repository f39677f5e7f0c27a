import type { GraphStore, Row } from "../../src/store/graph-store.ts";
import type { ExportRows } from "../../src/export/rows.ts";
import {
  articleProperties,
  claimProperties,
  entityProperties,
  relationProperties,
} from "../../src/export/graph-rows.ts";
import type { Properties } from "../../src/export/graph-rows.ts";

/** Halves of surrogate pairs cannot be kept in UTF-8. */
const wellFormed = (line: string): string => line.replaceAll("\\ud800", "\ufffd");

/** A graph as sorted lines of JSON, a node or relationship each. */
export type Lines = readonly string[];

/** What neither engine keeps: absent values, and lists of nothing. */
const plain = (properties: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(
        ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
      )
      .toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );

const node = (labels: readonly string[], id: string, properties: Properties): string =>
  JSON.stringify([labels.toSorted(), plain({ ...properties, id })]);
const tie = (from: string, type: string, to: string, properties: Readonly<Record<string, unknown>>): string =>
  JSON.stringify([from, type, to, plain(properties)]);

/** The rows of several exports as one. */
export const together = (...all: readonly ExportRows[]): ExportRows => {
  const each = async function* <T>(pick: (rows: ExportRows) => AsyncIterable<T>): AsyncGenerator<T> {
    for (const rows of all) yield* pick(rows);
  };
  return {
    entities: () => each((rows) => rows.entities()),
    articles: () => each((rows) => rows.articles()),
    claims: () => each((rows) => rows.claims()),
    relations: () => each((rows) => rows.relations()),
  };
};

/** The graph that the rows of an export describe. */
export const describedGraph = async (rows: ExportRows): Promise<Lines> => {
  const lines: string[] = [];
  for await (const row of rows.entities())
    lines.push(node(["Entity", row.label], row.id, entityProperties(row)));
  for await (const row of rows.articles()) lines.push(node(["Article"], row.id, articleProperties(row)));
  for await (const row of rows.relations())
    lines.push(tie(row.from, row.type, row.to, relationProperties(row)));
  for await (const row of rows.claims()) {
    lines.push(node(["Claim"], row.id, claimProperties(row)), tie(row.id, "SUBJECT", row.subject, {}));
    if (row.object !== undefined) lines.push(tie(row.id, "OBJECT", row.object, {}));
    if (row.speaker !== undefined) lines.push(tie(row.id, "SAID_BY", row.speaker, {}));
    lines.push(tie(row.id, "EVIDENCED_BY", row.article.id, { start: row.start, end: row.end }));
  }
  return lines.map(wellFormed).toSorted();
};

/** The graph that a store came to hold of an export. */
export const heldGraph = async (store: GraphStore): Promise<Lines> => {
  const ask = async (statement: string): Promise<readonly Row[]> =>
    (await store.query(statement, {}, { mode: "read", limit: 1_000_000 })).rows;
  const nodes = await ask(
    "MATCH (n) WHERE NOT n:Schema RETURN labels(n) AS labels, properties(n) AS properties",
  );
  const ties = await ask(
    "MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties",
  );
  return [
    ...nodes.map(({ labels, properties }) =>
      JSON.stringify([(labels as readonly string[]).toSorted(), plain(properties as object as Row)]),
    ),
    ...ties.map(({ from, type, to, properties }) =>
      tie(String(from), String(type), String(to), properties as object as Row),
    ),
  ].toSorted();
};
