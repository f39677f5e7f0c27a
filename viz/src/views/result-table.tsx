import type { ReactElement } from "react";
import type { CellValue, CypherResponse } from "../../../src/serve/contract.ts";
import { harmless } from "../lib/marks.ts";
import { reveal } from "../state/actions.ts";

const isRecord = (value: CellValue | undefined): value is { readonly [key: string]: CellValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A cell as one line of text: nodes by their name, lists and maps as JSON. */
export const cellText = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return "";
  if (isRecord(value) && "_labels" in value && typeof value["name"] === "string") return value["name"];
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** The id of the entity that a cell is or names. */
const entityIn = (value: CellValue | undefined, entities: ReadonlySet<string>): string | undefined => {
  const id = isRecord(value) ? value["id"] : value;
  return typeof id === "string" && entities.has(id) ? id : undefined;
};

/** Rows of a Cypher result. A cell that is an entity or its id leads to it. */
export const ResultTable = ({ result }: { readonly result: CypherResponse }): ReactElement => {
  const entities = new Set(result.entities);
  return (
    <div className="table-scroll" role="region" aria-label="Result" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {result.columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={typeof result.rows[0]?.[column] === "number" ? "number" : undefined}
              >
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
                const entity = entityIn(value, entities);
                return (
                  <td key={column} className={typeof value === "number" ? "number" : undefined} dir="auto">
                    {entity === undefined ? (
                      text
                    ) : (
                      <button type="button" className="link" onClick={() => reveal(entity)}>
                        {text}
                      </button>
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
