import type { ReactElement } from "react";
import type { EntityResponse } from "../../../src/serve/contract.ts";
import { useQuery } from "../api/use-query.ts";
import { count, countryName, interval, kindOf, stories } from "../lib/words.ts";
import { hide, setFilters } from "../state/actions.ts";
import { expand, expandAlone, expansion, neighboursShown } from "../state/expand.ts";
import { useGraph } from "../state/graph-data.ts";
import { show } from "../state/store.ts";
import { Button } from "../ui/button.tsx";
import { TypeMark } from "../ui/type-mark.tsx";
import { ClaimList } from "./claim-list.tsx";
import { NoteField } from "./note-field.tsx";
import { WhyLinked } from "./why-linked.tsx";

const Facts = ({ entity }: { readonly entity: EntityResponse }): ReactElement => {
  const { aliases, roles, countries, start, end, firstSeen, lastSeen, communityName } = entity;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [
      "Also called",
      aliases
        .filter((alias) => alias !== entity.name)
        .slice(0, 8)
        .join(", "),
    ],
    ["Roles", roles.slice(0, 6).join(", ")],
    [countries.length > 1 ? "Countries" : "Country", countries.map(countryName).join(", ")],
    ["When", interval(start, end)],
    ["In the news", interval(firstSeen, lastSeen)],
    ["Community", communityName],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== undefined && value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  );
};

/** Adds neighbours that are not on the canvas; says so where all of them are. */
const Expand = ({ entity: { id, neighbours } }: { readonly entity: EntityResponse }): ReactElement => {
  const shown = useGraph((graph) => neighboursShown(graph.view, id));
  const left = neighbours - shown;
  return (
    <Button icon="expand" tone="primary" disabled={left <= 0} onClick={() => void expand(id)}>
      {neighbours === 0
        ? "No neighbours"
        : left <= 0
          ? neighbours === 1
            ? "Neighbour shown"
            : `All ${neighbours} shown`
          : `Expand ${Math.min(expansion, left)} of ${neighbours}`}
    </Button>
  );
};

/** One entity: who it is, what can be done with it, and every claim about it. */
export const EntityPanel = ({ id }: { readonly id: string }): ReactElement => {
  const stamp = useGraph((graph) => graph.stamp);
  const { value: entity, error } = useQuery<EntityResponse>(`/entities/${encodeURIComponent(id)}`, stamp);
  if (error !== undefined) return <p className="problem pad">{error}</p>;
  if (!entity) return <p className="quiet pad">Reading…</p>;
  return (
    <>
      <header className="entity-head">
        <p className="entity-kind">
          <TypeMark type={entity.type} /> {kindOf(entity)}
        </p>
        <h2 dir="auto">{entity.name}</h2>
        <p className="support">
          <strong>{stories(entity.stories)}</strong> · {count(entity.articles, "article")} ·{" "}
          {count(entity.mentions, "mention")}
        </p>
        <div className="actions">
          <Expand entity={entity} />
          <Button icon="graph" onClick={() => void expandAlone(id)}>
            Only this
          </Button>
          <Button icon="hide" onClick={() => hide([id])}>
            Hide
          </Button>
          <Button icon="merge" onClick={() => show({ sheet: "judge" })}>
            Correct…
          </Button>
          <Button
            icon="help"
            tone="quiet"
            onClick={() => setFilters("unnamed sources only", { attributions: ["unnamed"] })}
            title="Show only what unnamed sources say"
          >
            Unnamed sources only
          </Button>
        </div>
      </header>
      <Facts entity={entity} />
      <NoteField id={id} />
      <ClaimList entity={id} />
      <WhyLinked entity={entity} />
    </>
  );
};
