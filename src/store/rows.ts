import { byCodeUnit } from "../util/compare.ts";
import { createHash } from "node:crypto";
import type { Row, Value } from "./graph-store.ts";

/** Half of a surrogate pair, which UTF-8 cannot carry and both engines would change behind our back. */
const lone = /\p{Surrogate}/gu;

const storable = (value: Value): Value => {
  if (typeof value === "string") return value.replaceAll(lone, "\uFFFD");
  return Array.isArray(value) ? value.map((item: Value) => storable(item)) : value;
};

/** Leaves out what is undefined or null, which a property cannot be, and makes strings such that they come back as they went. */
export const properties = (values: Readonly<Record<string, Value | undefined>>): Row => {
  const result: Record<string, Value> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) result[key] = storable(value);
  }
  return result;
};

/** JSON with sorted keys, so that equal values give equal strings. */
export const canonical = (value: Value): string => {
  if (Array.isArray(value)) return `[${value.map((item: Value) => canonical(item)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
  }
  return JSON.stringify(value);
};

/** Whether two values are the same JSON, whatever the order of keys. */
export const equal = (left: Value | undefined, right: Value | undefined): boolean => {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || !left || !right) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item: Value, index) => equal(item, right[index]))
    );
  }
  const [one, other] = [left as Row, right as Row];
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && equal(one[key], other[key]))
  );
};

/**
 * Sixteen hexadecimal digits: enough to tell versions of one row apart. Rows are made by code that always
 * names their keys in the same order, so plain JSON does.
 */
export const digest = (value: Value): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);

/** Orders by code units, as both engines order strings. */
export const byKey =
  <T>(key: (item: T) => string) =>
  (left: T, right: T): number =>
    byCodeUnit(key(left), key(right));

/** Consecutive parts of at most `size` items. */
export const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

export const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");
export const optionalText = (value: Value | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
export const number = (value: Value | undefined): number => (typeof value === "number" ? value : 0);
export const texts = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item: Value): item is string => typeof item === "string") : [];
export const isRow = (value: Value | undefined): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);
