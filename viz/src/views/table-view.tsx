import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { count } from "../lib/words.ts";
import { csv } from "../lib/csv.ts";
import { save } from "../lib/save.ts";
import { reveal, revealEdge } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { useView } from "../state/store.ts";
import { Button } from "../ui/button.tsx";
import type { Column, TableRow } from "./table-columns.ts";
import { edgeColumns, edgeRows, nodeColumns, nodeRows } from "./table-columns.ts";

interface Order {
  readonly key: string;
  readonly down: boolean;
}

const page = 200;

const sorted = (rows: readonly TableRow[], { key, down }: Order): readonly TableRow[] =>
  rows.toSorted((left, right) => {
    const [a = "", b = ""] = [left.cells[key], right.cells[key]];
    const order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
    return down ? -order : order;
  });

const Head = ({
  column,
  order,
  onSort,
}: {
  readonly column: Column;
  readonly order: Order;
  readonly onSort: () => void;
}): ReactElement => {
  const own = order.key === column.key;
  return (
    <th
      scope="col"
      className={column.number ? "number" : undefined}
      aria-sort={own ? (order.down ? "descending" : "ascending") : "none"}
    >
      <button type="button" onClick={onSort}>
        {column.title}
        <span aria-hidden="true">{own ? (order.down ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
};

/** Entities or relations that are shown, as rows: sort, filter by words, export. */
export const TableView = (): ReactElement => {
  const view = useGraph((graph) => graph.view);
  const selection = useView((state) => state.selection);
  const edge = useView((state) => state.edge);
  const [kind, setKind] = useState<"entities" | "relations">("entities");
  const [words, setWords] = useState("");
  const [order, setOrder] = useState<Order>({ key: "stories", down: true });
  const [limit, setLimit] = useState(page);
  const columns = kind === "entities" ? nodeColumns : edgeColumns;
  const rows = useMemo(() => {
    if (!view) return [];
    const all = kind === "entities" ? nodeRows(view) : edgeRows(view);
    const wanted = words.trim().toLowerCase();
    const fitting = all.filter(
      (row) => wanted === "" || Object.values(row.cells).join(" ").toLowerCase().includes(wanted),
    );
    return sorted(fitting, order);
  }, [view, kind, words, order]);
  const open = (id: string): void => (kind === "entities" ? reveal(id) : revealEdge(id));
  return (
    <section className="view table-view" aria-label="Table">
      <header className="view-head">
        <fieldset className="segmented" aria-label="Rows">
          {(["entities", "relations"] as const).map((name) => (
            <button key={name} type="button" aria-pressed={kind === name} onClick={() => setKind(name)}>
              {name === "entities" ? "Entities" : "Relations"}
            </button>
          ))}
        </fieldset>
        <input
          className="text-input"
          type="search"
          value={words}
          placeholder="Filter rows…"
          aria-label="Filter rows"
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="quiet" aria-live="polite">
          {count(rows.length, "row")}
        </span>
        <Button
          icon="download"
          onClick={() =>
            save(
              `newsgraph-${kind}.csv`,
              "text/csv",
              csv(
                columns.map((column) => column.title),
                rows.map((row) => columns.map((column) => row.cells[column.key])),
              ),
            )
          }
        >
          CSV
        </Button>
      </header>
      {/* A scrolling region has to be reachable by keyboard. */}
      <div className="table-scroll" role="region" aria-label="Rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head
                  key={column.key}
                  column={column}
                  order={order}
                  onSort={() =>
                    setOrder({
                      key: column.key,
                      down: order.key === column.key ? !order.down : column.number === true,
                    })
                  }
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <tr key={row.id} aria-selected={selection.includes(row.id) || edge === row.id}>
                {columns.map((column, index) => (
                  <td key={column.key} className={column.number ? "number" : undefined} dir="auto">
                    {index === 0 ? (
                      <button type="button" className="party" onClick={() => open(row.id)}>
                        {row.cells[column.key]}
                      </button>
                    ) : (
                      row.cells[column.key]
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > limit ? (
          <button type="button" className="link pad" onClick={() => setLimit(limit + page)}>
            Show {Math.min(page, rows.length - limit)} more
          </button>
        ) : null}
      </div>
    </section>
  );
};
