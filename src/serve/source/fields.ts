import type { Row, Value } from "../../store/graph-store.ts";

/** Typed reading of a row's columns. A column that is absent or of another kind reads as its empty value. */
export const text = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === "string" ? value : value === null || value === undefined ? "" : String(value);
};

export const optionalText = (row: Row, column: string): string | undefined => {
  const value = row[column];
  return typeof value === "string" && value !== "" ? value : undefined;
};

export const number = (row: Row, column: string): number => {
  const value = row[column];
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
};

export const optionalNumber = (row: Row, column: string): number | undefined => {
  const value = row[column];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const texts = (row: Row, column: string): readonly string[] => {
  const value = row[column];
  return isList(value) ? value.filter((item) => typeof item === "string") : [];
};

/** A list of rows in one column, as map projections give. */
export const rows = (row: Row, column: string): readonly Row[] => {
  const value = row[column];
  return isList(value)
    ? value.filter((item): item is Row => typeof item === "object" && item !== null && !Array.isArray(item))
    : [];
};

/** `{ [key]: value }`, or nothing where there is no value: optional properties stay absent. */
export const optional = <Key extends string, Kept>(
  key: Key,
  value: Kept | undefined,
): { readonly [K in Key]?: Kept } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Kept };
