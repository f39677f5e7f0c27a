import type { ReactElement } from "react";
import { useState } from "react";
import type { NodeView, PathsResponse } from "../../../src/serve/contract.ts";
import { query } from "../api/client.ts";
import { useQuery } from "../api/use-query.ts";
import { count, relationLabel, stories } from "../lib/words.ts";
import { revealEdge, select, setPaths } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { change, current, show, useView } from "../state/store.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { EntityPicker } from "../ui/entity-picker.tsx";
import { TypeMark } from "../ui/type-mark.tsx";

type Path = PathsResponse["paths"][number];

const mostEnds = 6;

const showInGraph = (path: Path): void => {
  show({ traced: path.steps.flatMap((step) => step.edges.slice(0, 1).map((edge) => edge.id)) });
  const { include, exclude } = current();
  change("showing a path", {
    mode: "graph",
    include: [...new Set([...include, ...path.nodes])],
    exclude: exclude.filter((id) => !path.nodes.includes(id)),
    selection: path.nodes,
    edge: undefined,
  });
  show({ aim: path.nodes });
};

const Steps = ({
  path,
  nodes,
}: {
  readonly path: Path;
  readonly nodes: ReadonlyMap<string, NodeView>;
}): ReactElement => (
  <ol className="path-steps">
    {path.nodes.map((id, index) => {
      const node = nodes.get(id);
      const step = path.steps[index];
      return (
        <li key={id}>
          {node ? (
            <button type="button" className="party chip" dir="auto" onClick={() => select([id])}>
              <TypeMark type={node.type} named />
              {node.name}
            </button>
          ) : null}
          {step ? (
            <span className="path-edges">
              {step.edges.slice(0, 3).map((edge) => (
                <button
                  key={edge.id}
                  type="button"
                  className={`path-edge ${edge.firmness}`}
                  title="Read the evidence"
                  onClick={() => revealEdge(edge.id)}
                >
                  {edge.source === step.source ? "" : "← "}
                  {relationLabel(edge.type)}
                  {edge.source === step.source ? " →" : ""}{" "}
                  <span className="quiet">{stories(edge.stories)}</span>
                </button>
              ))}
              {step.edges.length > 3 ? <span className="quiet">and {step.edges.length - 3} more</span> : null}
            </span>
          ) : null}
        </li>
      );
    })}
  </ol>
);

/** How two or more entities connect, with the evidence of each step one click away. */
export const PathsView = (): ReactElement => {
  const { ids: chosen, mode } = useView((view) => view.paths);
  const selection = useView((view) => view.selection);
  // Whoever comes with a selection means it.
  const ids = chosen.length > 0 ? chosen : selection.slice(0, mostEnds);
  const filters = useView((view) => view.filters);
  const stamp = useGraph((graph) => graph.stamp);
  const view = useGraph((graph) => graph.view);
  const [k, setK] = useState(5);
  const wanted =
    ids.length >= 2
      ? `/paths${query({ mode, k, f: filters })}${ids.map((id) => `&id=${encodeURIComponent(id)}`).join("")}`
      : undefined;
  const { value, error, busy } = useQuery<PathsResponse>(wanted, stamp);
  const nodes = new Map([...(view?.nodes ?? []), ...(value?.nodes ?? [])].map((node) => [node.id, node]));
  return (
    <section className="view paths-view" aria-label="Paths">
      <header className="view-head">
        <h2>How they connect</h2>
        <fieldset className="segmented" aria-label="Which paths">
          {(["best", "shortest"] as const).map((name) => (
            <button key={name} type="button" aria-pressed={mode === name} onClick={() => setPaths(ids, name)}>
              {name === "best" ? "Best supported" : "Shortest"}
            </button>
          ))}
        </fieldset>
      </header>
      <ul className="path-ends">
        {ids.map((id) => {
          const node = nodes.get(id);
          return (
            <li key={id} className="chip">
              {node ? <TypeMark type={node.type} named /> : null}
              <span dir="auto">{node?.name ?? id}</span>
              <IconButton
                icon="close"
                size={13}
                label={`Take ${node?.name ?? id} out`}
                onClick={() => setPaths(ids.filter((other) => other !== id))}
              />
            </li>
          );
        })}
        {ids.length < mostEnds ? (
          <li>
            <EntityPicker
              label={ids.length === 0 ? "From…" : ids.length === 1 ? "To…" : "And…"}
              onPick={(id) => {
                if (!ids.includes(id)) setPaths([...ids, id]);
              }}
            />
          </li>
        ) : null}
      </ul>
      {error === undefined ? null : <p className="problem">{error}</p>}
      {ids.length < 2 ? (
        <p className="nothing">
          Choose two entities or more, from whatever connects them to the sentences that say so. Or select
          them in the graph and press P, or type “Oslo to Lusaka” into the search.
        </p>
      ) : null}
      {busy ? <p className="quiet">Looking for paths…</p> : null}
      {value && value.paths.length === 0 && ids.length >= 2 && !busy ? (
        <p className="quiet">Nothing connects them under these filters. Take filters away to look further.</p>
      ) : null}
      <ol className="paths">
        {ids.length < 2
          ? null
          : value?.paths.map((path, index) => (
              <li key={path.nodes.join(">")} className="path">
                <p className="path-head">
                  <strong>Path {index + 1}</strong>{" "}
                  <span className="quiet">
                    {count(path.steps.length, "step")} · cost {path.score}
                  </span>
                  <Button icon="graph" tone="quiet" onClick={() => showInGraph(path)}>
                    Show in the graph
                  </Button>
                </p>
                <Steps path={path} nodes={nodes} />
              </li>
            ))}
      </ol>
      {value && value.paths.length >= k && k < 20 ? (
        <button type="button" className="link" onClick={() => setK(Math.min(20, k + 5))}>
          More paths
        </button>
      ) : null}
    </section>
  );
};
