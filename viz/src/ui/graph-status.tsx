import type { ReactElement } from "react";
import { count } from "../lib/words.ts";
import { setTop } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { useView } from "../state/store.ts";

const step = 50;
const most = 10_000;

/** How much of the graph is shown, and more or less of it. */
export const GraphStatus = (): ReactElement | null => {
  const view = useGraph((graph) => graph.view);
  const busy = useGraph((graph) => graph.busy);
  const top = useView((state) => state.top);
  if (!view) return <p className="graph-status">{busy ? "Reading the graph…" : ""}</p>;
  const { nodes, edges, totals } = view;
  return (
    <div className="graph-status" aria-live="polite">
      <span className={busy ? "dot busy" : "dot"} aria-hidden="true" />
      <span>
        <strong>{nodes.length.toLocaleString("en")}</strong> of {count(totals.entities, "entity", "entities")}
        , {count(edges.length, "relation")}
      </span>
      <button
        type="button"
        className="chip-button"
        onClick={() => setTop(Math.max(0, top - step))}
        disabled={top === 0}
        aria-label="Show fewer entities"
      >
        −
      </button>
      <button
        type="button"
        className="chip-button"
        onClick={() => setTop(Math.min(most, top + step))}
        disabled={nodes.length >= totals.entities}
        aria-label="Show more entities"
      >
        +
      </button>
    </div>
  );
};
