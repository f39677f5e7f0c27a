import type { ReactElement } from "react";
import { useState } from "react";
import type { EntityResponse, EntityType, JudgementRequest } from "../../../src/serve/contract.ts";
import { useQuery } from "../api/use-query.ts";
import { typeNames } from "../lib/words.ts";
import { useGraph } from "../state/graph-data.ts";
import { judge } from "../state/judge.ts";
import { show, useView } from "../state/store.ts";
import { Button } from "./button.tsx";
import { Sheet } from "./sheet.tsx";
import { TypeMark } from "./type-mark.tsx";

const types: readonly EntityType[] = ["PERSON", "ORG", "PLACE", "EVENT"];

const decide = (request: JudgementRequest): void => {
  show({ sheet: "none" });
  void judge(request);
};

const Several = ({
  ids,
  reason,
}: {
  readonly ids: readonly string[];
  readonly reason: string;
}): ReactElement => {
  const nodes = useGraph((graph) => graph.view?.nodes) ?? [];
  return (
    <>
      <ul className="selected judged">
        {ids.map((id) => {
          const node = nodes.find((item) => item.id === id);
          return node ? (
            <li key={id}>
              <TypeMark type={node.type} /> <span dir="auto">{node.name}</span>
            </li>
          ) : null;
        })}
      </ul>
      <div className="sheet-actions">
        <Button tone="primary" icon="merge" onClick={() => decide({ kind: "merge", entities: ids, reason })}>
          Merge: they are one
        </Button>
        <Button icon="close" onClick={() => decide({ kind: "apart", entities: ids, reason })}>
          Not the same
        </Button>
      </div>
    </>
  );
};

const One = ({ id, reason }: { readonly id: string; readonly reason: string }): ReactElement | null => {
  const { value: entity } = useQuery<EntityResponse>(`/entities/${encodeURIComponent(id)}`);
  const [name, setName] = useState<string>();
  const [out, setOut] = useState<readonly string[]>([]);
  if (!entity) return null;
  return (
    <>
      <div className="judge-row">
        <label className="field grow">
          <span>Name</span>
          <input value={name ?? entity.name} onChange={(event) => setName(event.target.value)} />
        </label>
        <Button
          disabled={name === undefined || name.trim() === "" || name === entity.name}
          onClick={() => decide({ kind: "rename", entity: id, value: name ?? "", reason })}
        >
          Rename
        </Button>
      </div>
      <fieldset className="segmented wide" aria-label="Type">
        {types.map((type) => (
          <button
            key={type}
            type="button"
            aria-pressed={entity.type === type}
            onClick={() => {
              if (type !== entity.type) decide({ kind: "retype", entity: id, value: type, reason });
            }}
          >
            <TypeMark type={type} /> {typeNames[type][0]}
          </button>
        ))}
      </fieldset>
      <h3>Split: tick what is somebody else</h3>
      <ul className="chains">
        {entity.chains.map((chain) => (
          <li key={chain.id}>
            <label>
              <input
                type="checkbox"
                checked={out.includes(chain.id)}
                onChange={() =>
                  setOut(
                    out.includes(chain.id) ? out.filter((item) => item !== chain.id) : [...out, chain.id],
                  )
                }
              />
              <span dir="auto">
                <strong>{chain.name}</strong>{" "}
                <span className="quiet">
                  {chain.outlet}: {chain.articleTitle} · {chain.reason}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="sheet-actions">
        <Button
          disabled={out.length === 0 || out.length === entity.chains.length}
          onClick={() => decide({ kind: "split", entity: id, chains: out, reason })}
        >
          Split {out.length === 0 ? "" : out.length} off
        </Button>
      </div>
    </>
  );
};

/** Decisions on who is who. They are kept in the ledger, survive re-ingest, and can be undone. */
export const JudgeSheet = (): ReactElement => {
  const selection = useView((view) => view.selection);
  const can = useGraph((graph) => graph.info?.can.judge);
  const [reason, setReason] = useState("");
  const [only] = selection;
  return (
    <Sheet title="Who is who">
      {can === false ? (
        <p className="problem">This server only shows. Start it with “newsgraph view” to correct it.</p>
      ) : null}
      {selection.length > 1 ? <Several ids={selection} reason={reason} /> : null}
      {selection.length === 1 && only !== undefined ? <One id={only} reason={reason} /> : null}
      {selection.length === 0 ? (
        <p className="quiet">Select one entity to rename, retype or split it, or several to merge them.</p>
      ) : null}
      <label className="field">
        <span>Reason (kept with the decision)</span>
        <input
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          placeholder="Same office on the same day"
        />
      </label>
    </Sheet>
  );
};
