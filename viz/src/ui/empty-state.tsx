import type { ReactElement } from "react";
import { useGraph } from "../state/graph-data.ts";
import { FilePicker } from "./file-picker.tsx";

/** What to do while the graph holds nothing. */
export const EmptyState = (): ReactElement => {
  const info = useGraph((graph) => graph.info);
  const ingest = useGraph((graph) => graph.ingest);
  return (
    <div className="empty">
      <img src="./icon.svg" alt="" width="56" height="56" />
      <h2>No articles yet</h2>
      {info?.can.ingest ? (
        <>
          <p>Drop files or folders of articles anywhere on this page: text, Markdown, HTML, JSON, JSONL.</p>
          <FilePicker />
        </>
      ) : null}
      <p>
        In a terminal:{" "}
        <code>newsgraph ingest my-articles/ --store {info?.location.split("/").at(-1) ?? "news.grafeo"}</code>
      </p>
      <p className="quiet">
        {ingest ? ingest.message : "The graph appears here as soon as the first articles are in."}
      </p>
    </div>
  );
};
