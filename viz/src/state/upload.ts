import { call, messageOf } from "../api/client.ts";
import { count } from "../lib/words.ts";
import { useGraph } from "./graph-data.ts";
import { toast } from "./store.ts";

/** Sends files to be ingested; progress comes over the live stream. */
export const upload = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return;
  if (useGraph.getState().info?.can.ingest === false) {
    toast("error", "This server only shows. Run “newsgraph ingest” in a terminal.");
    return;
  }
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  try {
    await call("/ingest", { method: "POST", body: form });
    toast("info", `${count(files.length, "file")} sent; the graph grows as they are read.`);
  } catch (error) {
    toast("error", messageOf(error));
  }
};
