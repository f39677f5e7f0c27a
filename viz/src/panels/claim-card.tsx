import type { ReactElement } from "react";
import type { ClaimView, Party } from "../../../src/serve/contract.ts";
import { count, day, interval, modalityNames, relationLabel } from "../lib/words.ts";
import { openArticle, reveal } from "../state/actions.ts";
import { TypeMark } from "../ui/type-mark.tsx";
import { MarkedSentence } from "./marked-sentence.tsx";

const PartyLink = ({ party, self }: { readonly party: Party; readonly self: boolean }): ReactElement =>
  self ? (
    <strong dir="auto">{party.name}</strong>
  ) : (
    <button type="button" className="party" dir="auto" onClick={() => reveal(party.id)}>
      <TypeMark type={party.type} />
      {party.name}
    </button>
  );

/** Who says it, in words. */
const Source = ({ claim }: { readonly claim: ClaimView }): ReactElement => {
  if (claim.attribution === "named") {
    return (
      <span className="tag speaker" dir="auto">
        says {claim.speaker?.name ?? claim.source ?? "a named speaker"}
      </span>
    );
  }
  if (claim.attribution === "unnamed") {
    return (
      <span className="tag unnamed" dir="auto">
        unnamed: {claim.source ?? "sources"}
      </span>
    );
  }
  return <span className="tag">in the outlet’s own words</span>;
};

const Hedge = ({ claim }: { readonly claim: ClaimView }): ReactElement | null => {
  if (claim.polarity === "negative") return <span className="tag denied">negated</span>;
  if (claim.modality === "asserted") return null;
  return <span className={`tag ${claim.modality}`}>{modalityNames[claim.modality].toLowerCase()}</span>;
};

interface Props {
  readonly claim: ClaimView;
  readonly copies?: readonly ClaimView[];
  /** The entity whose panel this is: its own name is no link. */
  readonly entity?: string;
}

/** One claim: statement, sentence, who says it and how firmly, both dates, and the way to the article. */
export const ClaimCard = ({ claim, copies = [], entity }: Props): ReactElement => {
  const when = interval(claim.validFrom, claim.validTo);
  const { article } = claim;
  return (
    <article className="claim-card">
      <p className="statement">
        <PartyLink party={claim.subject} self={claim.subject.id === entity} />{" "}
        <span className="relation">{relationLabel(claim.type)}</span>{" "}
        {claim.object ? <PartyLink party={claim.object} self={claim.object.id === entity} /> : null}
        {claim.value === undefined ? null : (
          <span className="value" dir="auto">
            {" "}
            {claim.object ? `(${claim.value})` : claim.value}
          </span>
        )}
      </p>
      <MarkedSentence claim={claim} />
      <p className="tags">
        <Hedge claim={claim} />
        <Source claim={claim} />
        {when === undefined ? (
          <span className="tag faint">date unknown</span>
        ) : (
          <span className="tag date">happened {when}</span>
        )}
        <span className="tag faint" title={claim.method}>
          {Math.round(claim.confidence * 100)} % sure
        </span>
      </p>
      <p className="provenance">
        <button type="button" className="link" onClick={() => openArticle(article.id, { claim: claim.id })}>
          Read in the article
        </button>
        <span dir="auto">{article.outlet}</span>
        <span>
          {article.publishedAt === undefined
            ? "publication date unknown"
            : `published ${day(article.publishedAt)}`}
        </span>
      </p>
      {copies.length === 0 ? null : (
        <details className="copies">
          <summary>{count(copies.length, "copy", "copies")} of the same story, counted once</summary>
          <ul>
            {copies.map((copy) => (
              <li key={copy.id}>
                <button
                  type="button"
                  className="link"
                  onClick={() => openArticle(copy.article.id, { claim: copy.id })}
                >
                  {copy.article.outlet}
                </button>{" "}
                <span className="quiet">{day(copy.article.publishedAt)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
};
