import type { ReactElement } from "react";
import { useState } from "react";
import type { ClaimView, ClaimsResponse } from "../../../src/serve/contract.ts";
import { query } from "../api/client.ts";
import { useQuery } from "../api/use-query.ts";
import { count, relationLabel, stories } from "../lib/words.ts";
import { useGraph } from "../state/graph-data.ts";
import { useView } from "../state/store.ts";
import { ClaimCard } from "./claim-card.tsx";
import { Contradictions } from "./contradictions.tsx";

interface Props {
  readonly entity: string;
  readonly other?: string;
  readonly type?: string;
}

const page = 60;

/** Copies of one story behind its first claim: same relation, same ends, same story. */
const collapseCopies = (claims: readonly ClaimView[]): readonly (readonly ClaimView[])[] => [
  ...Map.groupBy(claims, (claim) =>
    [
      claim.article.story,
      claim.subject.id,
      claim.object?.id,
      claim.value,
      claim.modality,
      claim.polarity,
      claim.attribution,
    ].join("\n"),
  ).values(),
];

const Group = ({
  type,
  claims,
  entity,
}: {
  readonly type: string;
  readonly claims: readonly ClaimView[];
  readonly entity: string;
}): ReactElement => {
  const [all, setAll] = useState(false);
  const independent = new Set(claims.map((claim) => claim.article.story)).size;
  const copies = collapseCopies(claims);
  const shown = all ? copies : copies.slice(0, 5);
  return (
    <section className="claim-group">
      <h4>
        {relationLabel(type)}{" "}
        <span className="support">
          {stories(independent)}
          {claims.length > independent ? ` · ${count(claims.length, "claim")}` : ""}
        </span>
      </h4>
      {shown.map(([first, ...rest]) =>
        first ? <ClaimCard key={first.id} claim={first} copies={rest} entity={entity} /> : null,
      )}
      {copies.length > shown.length ? (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          Show {copies.length - shown.length} more
        </button>
      ) : null}
    </section>
  );
};

/** Claims of an entity, or between two, grouped by relation, under the filters of the view. */
export const ClaimList = ({ entity, other, type }: Props): ReactElement => {
  const [limit, setLimit] = useState(page);
  const filters = useView((view) => view.filters);
  const stamp = useGraph((graph) => graph.stamp);
  const path = `/claims${query({ entity, other, type, f: filters, limit })}`;
  const { value, error, busy } = useQuery<ClaimsResponse>(path, stamp);
  if (error !== undefined) return <p className="problem pad">{error}</p>;
  if (!value) return <p className="quiet pad">{busy ? "Reading claims…" : ""}</p>;
  const groups = [...Map.groupBy(value.claims, (claim) => claim.type)];
  return (
    <section className="claims" aria-label="Claims">
      <h3>
        {count(value.total, "claim")}{" "}
        <span className="support">
          {stories(value.stories)} in {count(value.articles, "article")}
        </span>
      </h3>
      {value.total === 0 ? <p className="quiet">No claim passes the filters.</p> : null}
      <Contradictions claims={value.claims} />
      {groups.map(([kind, claims]) => (
        <Group key={kind} type={kind} claims={claims} entity={entity} />
      ))}
      {value.total > value.claims.length ? (
        <button
          type="button"
          className="link"
          disabled={limit >= 500}
          onClick={() => setLimit(Math.min(500, limit + page))}
        >
          {value.claims.length} of {value.total} claims shown. Show more
        </button>
      ) : null}
    </section>
  );
};
