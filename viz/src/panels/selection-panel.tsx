import type { ReactElement } from "react";
import { count, stories } from "../lib/words.ts";
import { hide, isolate, select, setPaths, toggleSelected } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { show } from "../state/store.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { TypeMark } from "../ui/type-mark.tsx";
import { ClaimList } from "./claim-list.tsx";

const mostEnds = 6;

/** Several entities: what can be done with all of them, and what joins two. */
export const SelectionPanel = ({ ids }: { readonly ids: readonly string[] }): ReactElement => {
  const view = useGraph((graph) => graph.view);
  const nodes = ids.flatMap((id) => view?.nodes.find((node) => node.id === id) ?? []);
  const [first, second] = ids;
  return (
    <>
      <header className="entity-head">
        <p className="entity-kind">Selection</p>
        <h2>{count(ids.length, "entity", "entities")}</h2>
        <div className="actions">
          <Button icon="paths" tone="primary" disabled={ids.length > mostEnds} onClick={() => setPaths(ids)}>
            Paths between them
          </Button>
          <Button icon="graph" onClick={() => isolate(ids)}>
            Only these
          </Button>
          <Button icon="hide" onClick={() => hide(ids)}>
            Hide
          </Button>
          <Button icon="merge" onClick={() => show({ sheet: "judge" })}>
            Correct…
          </Button>
        </div>
      </header>
      <ul className="selected">
        {nodes.slice(0, 60).map((node) => (
          <li key={node.id}>
            <button type="button" className="party" dir="auto" onClick={() => select([node.id])}>
              <TypeMark type={node.type} />
              {node.name}
            </button>
            <span className="quiet">{stories(node.stories)}</span>
            <IconButton
              icon="close"
              size={14}
              label={`Take ${node.name} out of the selection`}
              onClick={() => toggleSelected(node.id)}
            />
          </li>
        ))}
      </ul>
      {ids.length === 2 && first !== undefined && second !== undefined ? (
        <ClaimList entity={first} other={second} />
      ) : null}
    </>
  );
};
