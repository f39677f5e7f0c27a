import { describe, expect, it } from "vitest";
import { renderCsv, renderTable } from "../../src/cli/table.ts";

const result = {
  columns: ["name", "tags", "note"],
  rows: [
    { name: 'Ada "Countess", Lovelace', tags: ["a", "b"], note: null },
    { name: "line\nbreak", tags: [], note: "=HYPERLINK(1)" },
  ],
};

describe("renderCsv", () => {
  it("should quote as RFC 4180 asks, write lists as JSON, and disarm formulas", () => {
    expect(renderCsv(result)).toBe(
      'name,tags,note\n"Ada ""Countess"", Lovelace","[""a"",""b""]",\n"line\nbreak",[],\'=HYPERLINK(1)\n',
    );
  });
});

describe("renderTable", () => {
  it("should cut long cells unless asked not to", () => {
    const long = { columns: ["text"], rows: [{ text: "word ".repeat(40) }] };
    expect(renderTable(long)).toContain("…");
    expect(renderTable(long, { wide: true })).not.toContain("…");
  });

  it("should show control characters as escapes", () => {
    const table = renderTable({ columns: ["text"], rows: [{ text: "\u001b[31mred" }] });
    expect(table).toContain("\\u001b[31mred");
    expect(table).not.toContain("\u001b[31mred");
  });
});
