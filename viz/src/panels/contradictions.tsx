import type { ReactElement } from "react";
import type { ClaimView } from "../../../src/serve/contract.ts";
import { useQuery } from "../api/use-query.ts";
import { ClaimCard } from "./claim-card.tsx";

interface Pair {
  readonly left: ClaimView;
  readonly right: string;
  readonly reason: string;
}

const Against = ({
  id,
  known,
}: {
  readonly id: string;
  readonly known: ClaimView | undefined;
}): ReactElement | null => {
  const { value } = useQuery<ClaimView>(known ? undefined : `/claims/${encodeURIComponent(id)}`);
  const claim = known ?? value;
  return claim ? <ClaimCard claim={claim} /> : null;
};

/** Claims that cannot both hold, side by side with the reason. */
export const Contradictions = ({
  claims,
}: {
  readonly claims: readonly ClaimView[];
}): ReactElement | null => {
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const left of claims) {
    for (const { id, reason } of left.contradicts) {
      const key = [left.id, id].toSorted().join();
      if (seen.has(key)) continue;
      seen.add(key);
      pairs.push({ left, right: id, reason });
    }
  }
  if (pairs.length === 0) return null;
  return (
    <section className="contradictions" aria-label="Contradictions">
      <h4>{pairs.length === 1 ? "These claims cannot both hold" : "These claims cannot all hold"}</h4>
      {pairs.slice(0, 10).map(({ left, right, reason }) => (
        <div key={`${left.id}:${right}`} className="contradiction">
          <p className="reason">{reason}</p>
          <div className="side-by-side">
            <ClaimCard claim={left} />
            <Against id={right} known={claims.find((claim) => claim.id === right)} />
          </div>
        </div>
      ))}
    </section>
  );
};
