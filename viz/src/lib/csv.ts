type Cell = string | number | boolean | null | undefined;

/** Spreadsheets run cells that begin so as formulas; an apostrophe in front keeps hostile names text. */
const formula = /^[=+\-@\t\r]/;

const cell = (value: Cell): string => {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180, with lines ended by CRLF. */
export const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
