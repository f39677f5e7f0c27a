import type { ReactElement } from "react";
import { select } from "../state/actions.ts";
import { useView } from "../state/store.ts";
import { IconButton } from "../ui/button.tsx";
import { EdgePanel } from "./edge-panel.tsx";
import { EntityPanel } from "./entity-panel.tsx";
import { SelectionPanel } from "./selection-panel.tsx";

/** What is known of the selection: one entity, one relation, or several entities. */
export const Inspector = (): ReactElement => {
  const selection = useView((view) => view.selection);
  const edge = useView((view) => view.edge);
  const [only] = selection;
  return (
    <aside className="inspector" aria-label="Evidence">
      <div className="inspector-close">
        <IconButton icon="close" label="Close" keys="Esc" size={16} onClick={() => select([])} />
      </div>
      {edge === undefined ? null : <EdgePanel key={edge} id={edge} />}
      {edge === undefined && selection.length === 1 && only !== undefined ? (
        <EntityPanel key={only} id={only} />
      ) : null}
      {edge === undefined && selection.length > 1 ? <SelectionPanel ids={selection} /> : null}
    </aside>
  );
};
