import type { ReactElement } from "react";
import { count } from "../lib/words.ts";
import { isolate, select, setCollapsed, setMode } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { change } from "../state/store.ts";
import { Button } from "../ui/button.tsx";
import { TypeMark } from "../ui/type-mark.tsx";

const most = 12;

/** Groups of entities that are closer to each other than to the rest, named by their top entities. */
export const CommunitiesView = (): ReactElement => {
  const view = useGraph((graph) => graph.view);
  const groups = (view?.communities ?? []).map((community) => ({
    community,
    nodes: (view?.nodes ?? [])
      .filter((node) => node.community === community.id)
      .toSorted((left, right) => right.importance - left.importance),
  }));
  return (
    <section className="view communities-view" aria-label="Communities">
      <header className="view-head">
        <h2>{count(groups.length, "community", "communities")} among what is shown</h2>
        <Button
          icon="communities"
          onClick={() => {
            setCollapsed(groups.map(({ community }) => `community:${community.id}`));
            setMode("graph");
          }}
        >
          Collapse all in the graph
        </Button>
      </header>
      <ul className="community-grid">
        {groups.map(({ community, nodes }) => (
          <li key={community.id} className="community">
            <h3 dir="auto">{community.name}</h3>
            <p className="quiet">
              {nodes.length} shown of {count(community.size, "entity", "entities")}
            </p>
            <ul className="chips">
              {nodes.slice(0, most).map((node) => (
                <li key={node.id}>
                  <button type="button" className="party chip" dir="auto" onClick={() => select([node.id])}>
                    <TypeMark type={node.type} named />
                    {node.name}
                  </button>
                </li>
              ))}
              {nodes.length > most ? <li className="quiet">and {nodes.length - most} more</li> : null}
            </ul>
            <div className="actions">
              <Button
                icon="graph"
                onClick={() => {
                  isolate(nodes.map((node) => node.id));
                  setMode("graph");
                }}
              >
                Only this
              </Button>
              <Button
                icon="check"
                onClick={() =>
                  change("the selection", {
                    selection: nodes.map((node) => node.id),
                    edge: undefined,
                    mode: "graph",
                  })
                }
              >
                Select
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
