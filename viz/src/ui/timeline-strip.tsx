import type { ReactElement } from "react";
import { useState } from "react";
import type { TimelineResponse } from "../../../src/serve/contract.ts";
import { query } from "../api/client.ts";
import { useQuery } from "../api/use-query.ts";
import { useGraph } from "../state/graph-data.ts";
import { useView } from "../state/store.ts";
import { Histogram } from "./histogram.tsx";

/** The small timeline under the graph: brush it to see only those days. */
export const TimelineStrip = (): ReactElement | null => {
  const filters = useView((view) => view.filters);
  const stamp = useGraph((graph) => graph.stamp);
  const { from: _from, to: _to, ...others } = filters;
  const [whole, setWhole] = useState(false);
  const asked = { f: others, whole: whole ? 1 : undefined };
  const { value } = useQuery<TimelineResponse>(`/timeline${query(asked)}`, stamp);
  if (!value || value.buckets.length < 2) return null;
  return (
    <section className="timeline-strip" aria-label="Timeline">
      <Histogram timeline={value} height={64} whole={whole} onWhole={setWhole} />
    </section>
  );
};
