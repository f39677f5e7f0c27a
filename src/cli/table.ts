import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import type { QueryResult, Value } from "../store/graph-store.ts";
import { printable } from "./terminal.ts";

/** A value in one cell: text as it is, anything nested as JSON, nothing for null. */
export const cellText = (value: Value | undefined): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
};

const widest = 60;

const fold = (text: string): string => {
  const line = printable(text.replaceAll("\n", " "));
  const points = [...line];
  return points.length > widest ? `${points.slice(0, widest - 1).join("")}…` : line;
};

/** The rows as a table for people; long cells are cut. */
export const renderTable = (
  result: Pick<QueryResult, "columns" | "rows">,
  options: { readonly wide?: boolean } = {},
): string => {
  const table = new Table({ head: result.columns.map(fold), style: { head: [], border: [] } });
  for (const row of result.rows) {
    table.push(
      result.columns.map((column) => {
        const text = cellText(row[column]);
        return options.wide === true ? printable(text) : fold(text);
      }),
    );
  }
  return table.toString();
};

/** The rows as CSV (RFC 4180) with a header; nested values as JSON. */
export const renderCsv = (result: Pick<QueryResult, "columns" | "rows">): string =>
  stringify(
    result.rows.map((row) => result.columns.map((column) => cellText(row[column]))),
    { header: true, columns: [...result.columns], escape_formulas: true },
  );
