import type { ReactElement } from "react";
import { useGraph } from "../state/graph-data.ts";
import { exports } from "../export/exports.ts";
import { messageOf } from "../api/client.ts";
import { show, toast } from "../state/store.ts";
import { Icon } from "./icon.tsx";
import { Sheet } from "./sheet.tsx";

/** Everything that is shown, in the formats that other programs read. */
export const ExportSheet = (): ReactElement => {
  const view = useGraph((graph) => graph.view);
  return (
    <Sheet title="Export what is shown">
      <ul className="exports">
        {exports.map(({ name, detail, run }) => (
          <li key={name}>
            <button
              type="button"
              className="export"
              disabled={!view}
              onClick={async () => {
                show({ sheet: "none" });
                try {
                  if (view) await run(view);
                  toast("done", `${name} saved.`);
                } catch (error) {
                  toast("error", messageOf(error));
                }
              }}
            >
              <Icon name="download" size={16} />
              <strong>{name}</strong>
              <span className="quiet">{detail}</span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
