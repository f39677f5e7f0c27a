import type { TimelineResponse, ViewResponse } from "../../../src/serve/contract.ts";
import { call, query } from "../api/client.ts";
import { canvasNow } from "../graph/current-canvas.ts";
import { exportPng } from "../graph/export-png.ts";
import { csv } from "../lib/csv.ts";
import { save, saveBlob } from "../lib/save.ts";
import { current } from "../state/store.ts";
import { edgeColumns, edgeRows, nodeColumns, nodeRows } from "../views/table-columns.ts";
import { gexf, graphml } from "./graph-formats.ts";
import { timelineSvg } from "./timeline-svg.ts";

export interface Export {
  readonly name: string;
  readonly detail: string;
  readonly run: (view: ViewResponse) => Promise<void>;
}

const table = (columns: typeof nodeColumns, rows: ReturnType<typeof nodeRows>): string =>
  csv(
    ["id", ...columns.map((column) => column.title)],
    rows.map((row) => [row.id, ...columns.map((column) => row.cells[column.key])]),
  );

/** What the export sheet offers. All of it is made here in the browser. */
export const exports: readonly Export[] = [
  {
    name: "PNG",
    detail: "The picture at twice its size",
    run: async () => {
      const canvas = canvasNow();
      if (!canvas) throw new Error("Go to the graph first: the picture is of the canvas.");
      saveBlob("newsgraph.png", await exportPng(canvas));
    },
  },
  {
    name: "SVG of the timeline",
    detail: "Claims by date and dated events",
    run: async () => {
      const { from: _from, to: _to, ...others } = current().filters;
      const timeline = await call<TimelineResponse>(`/timeline${query({ f: others })}`);
      save(
        "newsgraph-timeline.svg",
        "image/svg+xml",
        timelineSvg(timeline, current().filters.dates ?? "fact"),
      );
    },
  },
  {
    name: "GEXF",
    detail: "For Gephi, with positions",
    run: async (view) => save("newsgraph.gexf", "application/xml", gexf(view)),
  },
  {
    name: "GraphML",
    detail: "For yEd, Cytoscape, networkx",
    run: async (view) => save("newsgraph.graphml", "application/xml", graphml(view)),
  },
  {
    name: "JSON",
    detail: "Entities and relations with all counts",
    run: async ({ nodes, edges, communities, version }) =>
      save(
        "newsgraph.json",
        "application/json",
        JSON.stringify({ version, filters: current().filters, nodes, edges, communities }, null, 2),
      ),
  },
  {
    name: "CSV",
    detail: "Two files: entities and relations",
    run: async (view) => {
      save("newsgraph-entities.csv", "text/csv", table(nodeColumns, nodeRows(view)));
      save("newsgraph-relations.csv", "text/csv", table(edgeColumns, edgeRows(view)));
    },
  },
];
