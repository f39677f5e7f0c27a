import { listExamples } from "../store/cypher-examples.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { ServerOptions } from "../serve/graph-context.ts";
import { startServer } from "../serve/start-server.ts";

export interface ViewerOptions extends Pick<ServerOptions, "judgements" | "ingest"> {
  readonly store: GraphStore;
  /** Folder of the built viewer. */
  readonly assets: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** What the names of the files begin with in which views, notes and layout are kept. */
  readonly beside: string;
  /** Id of this process. */
  readonly pid: number;
}

export interface Viewer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serve the viewer and its API to this machine only. Other commands then work through it. */
export const openViewer = async (options: ViewerOptions): Promise<Viewer> => {
  const listening = await startServer({
    ...options,
    examples: listExamples().map(({ name, question, statement, parameters }) => ({
      name,
      description: question,
      statement,
      parameters: Object.fromEntries(parameters.map((each) => [each.name, each.value])),
    })),
  });
  return { url: listening.address, close: listening.close };
};
