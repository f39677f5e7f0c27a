import type { ReactElement } from "react";
import { useState } from "react";
import { GraphCanvas } from "../graph/graph-canvas.tsx";
import { useGraph } from "../state/graph-data.ts";
import { useStore } from "../state/store.ts";
import { GraphStatus } from "../ui/graph-status.tsx";
import { GraphTools } from "../ui/graph-tools.tsx";
import { Lasso } from "../ui/lasso.tsx";
import { Legend } from "../ui/legend.tsx";
import { NodeMenu } from "../ui/node-menu.tsx";
import { TimelineStrip } from "../ui/timeline-strip.tsx";

/** The canvas with its tools around it. */
export const GraphView = (): ReactElement => {
  const [menu, setMenu] = useState<{ readonly id: string; readonly x: number; readonly y: number }>();
  const lasso = useStore((store) => store.lasso);
  const error = useGraph((graph) => graph.error);
  const nothing = useGraph((graph) => graph.view !== undefined && graph.view.nodes.length === 0);
  return (
    <div className="graph-view">
      <div className="canvas-area">
        <GraphCanvas onMenu={(id, x, y) => setMenu({ id, x, y })} />
        {lasso ? <Lasso /> : null}
        <GraphStatus />
        <Legend />
        <GraphTools />
        {menu ? <NodeMenu {...menu} onClose={() => setMenu(undefined)} /> : null}
        {error === undefined ? null : (
          <p className="problem floating" role="alert">
            {error}
          </p>
        )}
        {nothing && error === undefined ? (
          <p className="floating quiet">
            No entity passes these filters. Take one away at the left, or press X to clear them.
          </p>
        ) : null}
      </div>
      <TimelineStrip />
    </div>
  );
};
