import type { Step } from "./engine.ts";
import type { Keyed, Link } from "./difference.ts";
import type { Row, Value } from "./graph-store.ts";
import { chunks } from "./rows.ts";
import { statement } from "./statements.ts";

/** Rows of one UNWIND: large enough that a round trip costs little, small enough for a server's heap. */
const rowsPerStatement = 2000;

/** Steps that run `cypher/write/<name>.cypher` over rows, a bounded number at a time. */
export const rowSteps = (name: string, rows: readonly Row[]): readonly Step[] =>
  chunks(rows, rowsPerStatement).map((part) => ({
    statement: statement("write", name),
    parameters: { rows: part },
  }));

export const idSteps = (name: string, ids: readonly string[]): readonly Step[] =>
  chunks(ids, rowsPerStatement).map((part) => ({
    statement: statement("write", name),
    parameters: { ids: part },
  }));

export const nodeRow = (node: Keyed): Row => ({ id: node.key, properties: node.properties });

export const linkRow = (link: Link): Row => ({ from: link.from, to: link.to, properties: link.properties });

export const endsRow = (link: Pick<Link, "from" | "to">): Row => ({ from: link.from, to: link.to });

/** A node that hangs off one that exists. */
export const childRow = (
  id: string,
  parent: string,
  properties: Row,
  more: Readonly<Record<string, Value>> = {},
): Row => ({
  id,
  parent,
  properties,
  ...more,
});
