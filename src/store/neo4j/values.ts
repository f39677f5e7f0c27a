import neo4j from "neo4j-driver";
import type { Row, Value } from "../graph-store.ts";

/** A JSON value as the driver takes it: whole numbers as integers, which JavaScript does not tell from floats. */
export const parameter = (value: Value): unknown => {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((item: Value) => parameter(item));
  if (value !== null && typeof value === "object") return parameters(value);
  return value;
};

export const parameters = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, parameter(value)]));

const fromEntries = (value: object): Row => {
  const row: Record<string, Value> = {};
  for (const [key, item] of Object.entries(value)) row[key] = plain(item);
  return row;
};

/** A driver's value as JSON, in the shapes that `embedded/values.ts` describes. */
export const plain = (value: unknown): Value => {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return String(value);
  if (neo4j.isNode(value)) {
    return { ...fromEntries(value.properties), _id: value.elementId, _labels: value.labels.toSorted() };
  }
  if (neo4j.isRelationship(value)) {
    return {
      ...fromEntries(value.properties),
      _id: value.elementId,
      _type: value.type,
      _source: value.startNodeElementId,
      _target: value.endNodeElementId,
    };
  }
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)];
    return {
      nodes: nodes.map(plain),
      relationships: value.segments.map((segment) => plain(segment.relationship)),
    };
  }
  if (value instanceof Int8Array) return Buffer.from(value).toString("base64");
  // Temporal and spatial values print as ISO 8601 and well-known text.
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return fromEntries(value);
};
