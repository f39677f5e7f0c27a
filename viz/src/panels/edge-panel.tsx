import type { ReactElement } from "react";
import { count, firmnessNames, interval, relationLabel, stories } from "../lib/words.ts";
import { select, setPaths } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { partsOfEdge } from "../state/view-state.ts";
import { Button } from "../ui/button.tsx";
import { TypeMark } from "../ui/type-mark.tsx";
import { ClaimList } from "./claim-list.tsx";

/** One relation between two entities, with its claims. */
export const EdgePanel = ({ id }: { readonly id: string }): ReactElement => {
  const { source, type, target } = partsOfEdge(id);
  const view = useGraph((graph) => graph.view);
  const edge = view?.edges.find((item) => item.id === id);
  const ends = [source, target].map((end) => view?.nodes.find((node) => node.id === end));
  return (
    <>
      <header className="entity-head">
        <p className="entity-kind">Relation{edge ? ` · ${firmnessNames[edge.firmness]}` : ""}</p>
        <h2 className="edge-title">
          {ends.map((node, index) =>
            node ? (
              <span key={node.id}>
                {index === 1 ? <span className="relation"> {relationLabel(type)} </span> : null}
                <button type="button" className="party" dir="auto" onClick={() => select([node.id])}>
                  <TypeMark type={node.type} />
                  {node.name}
                </button>
              </span>
            ) : null,
          )}
        </h2>
        {edge ? (
          <p className="support">
            <strong>{stories(edge.stories)}</strong> · {count(edge.articles, "article")} ·{" "}
            {count(edge.claims, "claim")}
            {edge.firstSeen === undefined ? "" : ` · ${interval(edge.firstSeen, edge.lastSeen)}`}
          </p>
        ) : null}
        <div className="actions">
          <Button icon="paths" onClick={() => setPaths([source, target])}>
            Other ways they connect
          </Button>
        </div>
      </header>
      <ClaimList entity={source} other={target} type={type} />
    </>
  );
};
