import type { Row, Value } from "../graph-store.ts";

const fromEntries = (value: object): Row => {
  const row: Record<string, Value> = {};
  for (const [key, item] of Object.entries(value)) row[key] = plain(item);
  return row;
};

const isPath = (value: object): value is { readonly nodes: unknown; readonly edges: unknown } =>
  "nodes" in value && "edges" in value && Object.keys(value).length === 2;

/**
 * A grafeo value as JSON. Nodes are `{_id, _labels, …properties}`, relationships `{_id, _type, _source, _target,
 * …properties}`, paths `{nodes, relationships}`: the same shapes that the Neo4j engine gives.
 */
export const plain = (value: unknown): Value => {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return value.toString("base64");
  if (value instanceof Float32Array) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return String(value);
  if (isPath(value)) return { nodes: plain(value.nodes), relationships: plain(value.edges) };
  const row = fromEntries(value);
  if (!("_labels" in row) && !("_type" in row)) return row;
  const ids = ["_id", "_source", "_target"].filter((key) => key in row);
  return { ...row, ...Object.fromEntries(ids.map((key) => [key, String(row[key])])) };
};

export const plainRow = (row: object): Row => fromEntries(row);
