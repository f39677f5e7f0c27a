import type { Scores } from "../evaluate/scores.ts";
import { renderTable } from "./table.ts";

/** Named scores as a table. */
export const scoreTable = (first: string, rows: Readonly<Record<string, Scores>>): string =>
  renderTable({
    columns: [first, "precision", "recall", "f1", "right", "predicted", "gold"],
    rows: Object.entries(rows).map(([name, { precision, recall, f1, ...counts }]) => ({
      [first]: name,
      precision: precision.toFixed(1),
      recall: recall.toFixed(1),
      f1: f1.toFixed(1),
      ...counts,
    })),
  });
