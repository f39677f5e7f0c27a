import type { ReactElement } from "react";
import type { CellValue, CypherResponse } from "../../../src/serve/contract.ts";
import { harmless } from "../lib/marks.ts";
import { reveal } from "../state/actions.ts";

/** A cell as one line of text: nodes by their name, lists and maps as JSON. */
export const cellText = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** Rows of a Cypher result. A cell that is an entity's id leads to it. */
export const ResultTable = ({ result }: { readonly result: CypherResponse }): ReactElement => {
  const entities = new Set(result.entities);
  return (
    <div className="table-scroll" role="region" aria-label="Result" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {result.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row, index) => (
            <tr key={`${index}:${JSON.stringify(row).slice(0, 80)}`}>
              {result.columns.map((column) => {
                const value = row[column];
                const text = harmless(cellText(value));
                return (
                  <td key={column} className={typeof value === "number" ? "number" : undefined} dir="auto">
                    {typeof value === "string" && entities.has(value) ? (
                      <button type="button" className="link" onClick={() => reveal(value)}>
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
