import { groupBy } from "../../src/util/group-by.ts";
import type { GraphStore, Parameters, Row, Value } from "../../src/store/graph-store.ts";

/** A graph as rows of batched MERGEs: what a person would write by hand with nothing but the driver. */
export interface BareRows {
  readonly statements: readonly { readonly text: string; readonly rows: readonly Row[] }[];
  readonly count: number;
}

const quoted = (name: string): string => `\`${name.replaceAll("`", "``")}\``;

const labelsOf = (value: Value | undefined): string =>
  Array.isArray(value)
    ? value
        .map((label: Value) => `:${quoted(String(label))}`)
        .toSorted()
        .join("")
    : "";

/** Everything that a store holds, as those rows. */
export const bareRows = async (store: GraphStore): Promise<BareRows> => {
  const nodes = await store.query(
    "MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n) AS labels, n.id AS id, properties(n) AS properties",
    {},
    { mode: "read" },
  );
  const links = await store.query(
    "MATCH (a)-[r]->(b) WHERE a.id IS NOT NULL AND b.id IS NOT NULL RETURN labels(a) AS left, a.id AS a, type(r) AS type, properties(r) AS properties, labels(b) AS right, b.id AS b",
    {},
    { mode: "read" },
  );
  const nodeGroups = groupBy(nodes.rows, (row) => labelsOf(row["labels"]));
  const linkGroups = groupBy(
    links.rows,
    (row) => `${labelsOf(row["left"])}\t${quoted(String(row["type"]))}\t${labelsOf(row["right"])}`,
  );
  return {
    statements: [
      ...[...nodeGroups].map(([labels, rows]) => ({
        text: `UNWIND $rows AS row MERGE (n${labels} {id: row.id}) SET n += row.properties`,
        rows,
      })),
      ...[...linkGroups].map(([key, rows]) => {
        const [left = "", type = "", right = ""] = key.split("\t");
        return {
          text: `UNWIND $rows AS row MATCH (a${left} {id: row.a}) MATCH (b${right} {id: row.b}) MERGE (a)-[r:${type}]->(b) SET r += row.properties`,
          rows,
        };
      }),
    ],
    count: nodes.rows.length + links.rows.length,
  };
};

const batch = 2000;

/** Write the rows with `run`, a batch a transaction, one after another. Returns seconds. */
export const bareLoop = async (
  { statements }: BareRows,
  run: (statement: string, parameters: Parameters) => Promise<void>,
): Promise<number> => {
  const began = performance.now();
  for (const { text, rows } of statements) {
    for (let start = 0; start < rows.length; start += batch) {
      await run(text, { rows: rows.slice(start, start + batch) });
    }
  }
  return (performance.now() - began) / 1000;
};
