import type { ReactElement } from "react";
import { useState } from "react";
import { day } from "../lib/words.ts";
import { copyLink } from "../state/address.ts";
import { show } from "../state/store.ts";
import { openView, removeView, saveView, useWorkspace } from "../state/workspace.ts";
import { Button, IconButton } from "./button.tsx";
import { Sheet } from "./sheet.tsx";

/** Saves the view under a name and opens saved ones. */
export const ViewsSheet = (): ReactElement => {
  const [name, setName] = useState("");
  const views = useWorkspace((workspace) => workspace.views);
  return (
    <Sheet title="Saved views">
      <form
        className="save-view"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "") return;
          saveView(name.trim());
          setName("");
        }}
      >
        <label className="field grow">
          <span>Name of this view</span>
          <input
            value={name}
            onChange={(event) => setName(event.target.value)}
            placeholder="Who met whom in December"
          />
        </label>
        <button type="submit" className="button primary" disabled={name.trim() === ""}>
          Save
        </button>
      </form>
      <ul className="saved-views">
        {views.map((item) => (
          <li key={item.name}>
            <button
              type="button"
              className="saved-view"
              onClick={() => {
                openView(item);
                show({ sheet: "none" });
              }}
            >
              <strong>{item.name}</strong>
              <span className="quiet">{day(item.savedAt)}</span>
            </button>
            <IconButton icon="close" label={`Remove “${item.name}”`} onClick={() => removeView(item.name)} />
          </li>
        ))}
      </ul>
      {views.length === 0 ? (
        <p className="quiet">
          A saved view brings back filters, selection, positions and what you added. It is kept beside the
          graph.
        </p>
      ) : null}
      <div className="sheet-actions">
        <Button icon="share" onClick={() => void copyLink()}>
          Copy a link to this view
        </Button>
      </div>
    </Sheet>
  );
};
