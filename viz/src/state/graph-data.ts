import { create } from "zustand";
import type { InfoResponse, IngestProgress, ViewResponse } from "../../../src/serve/contract.ts";

/** What the server last said; the same for every panel. */
export interface GraphData {
  readonly view: ViewResponse | undefined;
  readonly info: InfoResponse | undefined;
  readonly error: string | undefined;
  readonly busy: boolean;
  /** Rises with every change of the graph, so that panels ask again. */
  readonly stamp: number;
  readonly ingest: IngestProgress | undefined;
}

export const useGraph = create<GraphData>(() => ({
  view: undefined,
  info: undefined,
  error: undefined,
  busy: true,
  stamp: 0,
  ingest: undefined,
}));
