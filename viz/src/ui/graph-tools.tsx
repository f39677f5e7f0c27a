import type { ReactElement } from "react";
import { useState } from "react";
import { canvasNow } from "../graph/current-canvas.ts";
import { count } from "../lib/words.ts";
import { setCollapsed, unpin } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { current, show, toast, useStore, useView } from "../state/store.ts";
import { IconButton } from "./button.tsx";

/** Zoom, fit, lasso, relaxation and grouping: a column at the edge of the canvas. */
export const GraphTools = (): ReactElement => {
  const [stop, setStop] = useState<() => void>();
  const lasso = useStore((store) => store.lasso);
  const collapsed = useView((view) => view.collapsed);
  const pinned = useView((view) => Object.keys(view.pins).length);
  const relax = (): void => {
    if (stop) {
      stop();
      setStop(undefined);
      return;
    }
    const halt = canvasNow()?.relax(current().selection, () => setStop(undefined));
    if (halt) setStop(() => halt);
  };
  const group = (by: "community" | "type"): void => {
    if (collapsed.some((key) => key.startsWith(by))) {
      setCollapsed([]);
      return;
    }
    const nodes = useGraph.getState().view?.nodes ?? [];
    const keys = nodes.map((node) => (by === "type" ? `type:${node.type}` : `community:${node.community}`));
    setCollapsed([...new Set(keys)]);
    toast("info", "Click a group to open it.", true);
  };
  const grouped = (by: string): boolean => collapsed.some((key) => key.startsWith(by));
  return (
    <div className="graph-tools" role="toolbar" aria-label="Graph tools" aria-orientation="vertical">
      <IconButton icon="plus" label="Zoom in" keys="+" onClick={() => canvasNow()?.zoom(1.5)} />
      <IconButton icon="minus" label="Zoom out" keys="−" onClick={() => canvasNow()?.zoom(1 / 1.5)} />
      <IconButton icon="fit" label="Fit the whole graph" keys="0" onClick={() => canvasNow()?.fit()} />
      <hr />
      <IconButton
        icon="lasso"
        label="Select with a lasso"
        keys="L"
        pressed={lasso}
        onClick={() => show({ lasso: !lasso })}
      />
      <IconButton
        icon="relax"
        label={stop ? "Stop settling" : "Let the layout settle"}
        pressed={stop !== undefined}
        onClick={relax}
      />
      <IconButton
        icon="pin"
        label={`Put ${count(pinned, "moved entity", "moved entities")} back`}
        disabled={pinned === 0}
        onClick={() => unpin(Object.keys(current().pins))}
      />
      <hr />
      <IconButton
        icon="communities"
        label="Collapse or expand communities"
        pressed={grouped("community")}
        onClick={() => group("community")}
      />
      <IconButton
        icon="merge"
        label="Collapse or expand types"
        pressed={grouped("type")}
        onClick={() => group("type")}
      />
    </div>
  );
};
