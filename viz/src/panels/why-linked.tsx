import type { ReactElement } from "react";
import type { EntityResponse } from "../../../src/serve/contract.ts";
import { count } from "../lib/words.ts";
import { openArticle } from "../state/actions.ts";

/** Which mentions were taken for this entity, and why: what a split is decided on. */
export const WhyLinked = ({ entity }: { readonly entity: EntityResponse }): ReactElement => (
  <details className="why">
    <summary>Why these are one: {count(entity.chainsTotal, "article")} mention it</summary>
    <ul>
      {entity.chains.map((chain) => (
        <li key={chain.id}>
          <span dir="auto">
            <strong>{chain.name}</strong>{" "}
            <span className="quiet">
              {Math.round(chain.score * 100)} % · {chain.reason}
            </span>
          </span>
          <button type="button" className="link" dir="auto" onClick={() => openArticle(chain.articleId)}>
            {chain.outlet}: {chain.articleTitle}
          </button>
        </li>
      ))}
    </ul>
    {entity.chainsTotal > entity.chains.length ? (
      <p className="quiet">The first {entity.chains.length} are shown.</p>
    ) : null}
  </details>
);
