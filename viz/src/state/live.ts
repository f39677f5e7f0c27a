import type { LiveEvent } from "../../../src/serve/contract.ts";
import { useGraph } from "./graph-data.ts";
import { reload } from "./load-view.ts";
import { toast } from "./store.ts";

const parse = (data: unknown): LiveEvent => JSON.parse(String(data)) as LiveEvent;

/** Listens to the server's news; the browser reconnects by itself. The returned function stops it. */
export const followServer = (): (() => void) => {
  const source = new EventSource("/api/live");
  source.addEventListener("graph", () => void reload());
  source.addEventListener("ingest", ({ data }: MessageEvent) => {
    const event = parse(data);
    if (event.kind !== "ingest") return;
    useGraph.setState({ ingest: event });
    if (event.phase === "failed") toast("error", event.message);
    if (event.phase === "done") toast("done", event.message);
  });
  return () => source.close();
};
