import type { ReactElement, ReactNode } from "react";
import { useEffect, useMemo, useRef } from "react";
import type { ArticleResponse, ClaimView, EntityType } from "../../../src/serve/contract.ts";
import { useQuery } from "../api/use-query.ts";
import type { Mark } from "../lib/marks.ts";
import { harmless, pieces } from "../lib/marks.ts";
import { count, day, relationLabel } from "../lib/words.ts";
import { openArticle, reveal } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { show, useStore } from "../state/store.ts";
import { IconButton } from "../ui/button.tsx";
import type { Role } from "./marked-sentence.tsx";
import { Marked, claimMarks } from "./marked-sentence.tsx";

type Kind =
  | { readonly role: Role }
  | { readonly entity: string; readonly name: string; readonly type: EntityType }
  | { readonly sentence: true }
  | { readonly headline: true };

const mentionOf = (marks: readonly Mark<Kind>[]) =>
  marks.map(({ kind }) => kind).findLast((kind) => "entity" in kind);
const roleOf = (marks: readonly Mark<Kind>[]) =>
  marks.map(({ kind }) => kind).findLast((kind) => "role" in kind);

const marksOf = (
  article: ArticleResponse,
  claim: ClaimView | undefined,
  start: number | undefined,
): readonly Mark<Kind>[] => {
  const sentence = claim?.sentence ?? (start === undefined ? undefined : { start, end: start + 1 });
  return [
    ...article.mentions.map(({ start: from, end, entity, name, type }) => ({
      start: from,
      end,
      kind: { entity, name, type },
    })),
    // Cuts the text where the headline ends.
    { start: 0, end: article.title.length, kind: { headline: true } as const },
    ...(sentence ? [{ start: sentence.start, end: sentence.end, kind: { sentence: true } as const }] : []),
    ...(claim
      ? claimMarks(claim).map((mark) => ({ start: mark.start, end: mark.end, kind: { role: mark.kind } }))
      : []),
  ];
};

/** A name in the text. Not a button, which is a box: lines could not break in it, and would before a full stop after it. */
const Mention = ({
  mention: { entity, name, type },
  children,
}: {
  readonly mention: { readonly entity: string; readonly name: string; readonly type: EntityType };
  readonly children: ReactNode;
}): ReactElement => (
  <span
    role="button"
    tabIndex={0}
    className={`mention type-${type.toLowerCase()}`}
    title={name}
    onClick={() => reveal(entity)}
    onKeyDown={(event) => {
      if (event.key === "Enter") reveal(entity);
    }}
  >
    {children}
  </span>
);

/** The article's text with every mention a link and the claim that led here marked in place. */
const Text = ({
  article,
  claim,
  start,
}: {
  readonly article: ArticleResponse;
  readonly claim: ClaimView | undefined;
  readonly start: number | undefined;
}): ReactElement => {
  const anchor = useRef<HTMLSpanElement>(null);
  const parts = useMemo(
    () => pieces<Kind>(article.text, 0, marksOf(article, claim, start)),
    [article, claim, start],
  );
  const first = parts.find((part) => part.marks.some(({ kind }) => "sentence" in kind));
  const litAt = first?.start;
  useEffect(() => {
    if (litAt !== undefined) anchor.current?.scrollIntoView({ block: "center" });
  }, [litAt]);
  const draw = (drawn: typeof parts): readonly ReactElement[] =>
    drawn.map((part) => {
      const role = roleOf(part.marks);
      const mention = mentionOf(part.marks);
      const text = harmless(part.text);
      const inner = role ? <Marked text={text} role={role.role} /> : text;
      const lit = part.marks.some(({ kind }) => "sentence" in kind) ? "lit" : undefined;
      return (
        <span key={part.start} className={lit} ref={part === first ? anchor : undefined}>
          {mention ? <Mention mention={mention}>{inner}</Mention> : inner}
        </span>
      );
    });
  // The headline is the first of the text; drawn from there it keeps its own mentions and marks.
  const headline = article.text.startsWith(article.title) ? article.title.length : 0;
  return (
    <div className="article-text" dir="auto">
      <h2 className="reader-title">
        {headline === 0 ? harmless(article.title) : draw(parts.filter((part) => part.start < headline))}
      </h2>
      {draw(
        parts
          .filter((part) => part.start >= headline)
          .map((part, index) => (index === 0 ? { ...part, text: part.text.trimStart() } : part)),
      )}
    </div>
  );
};

const Body = ({ article }: { readonly article: ArticleResponse }): ReactElement => {
  const wanted = useStore((store) => store.article);
  const claim = article.claims.find((item) => item.id === wanted?.claim);
  const sentences = [...Map.groupBy(article.claims, (item) => item.sentence.start)].toSorted(
    ([left], [right]) => left - right,
  );
  return (
    <>
      <header className="reader-head">
        <p className="quiet" dir="auto">
          {article.outlet} ·{" "}
          {article.publishedAt === undefined ? "publication date unknown" : day(article.publishedAt)}
          {article.authors.length > 0 ? ` · ${article.authors.join(", ")}` : ""}
        </p>
        {article.copies.length === 0 ? null : (
          <details className="copies">
            <summary>
              {count(article.copies.length, "other article tells", "other articles tell")} the same story
            </summary>
            <ul>
              {article.copies.map((copy) => (
                <li key={copy.id}>
                  <button type="button" className="link" dir="auto" onClick={() => openArticle(copy.id)}>
                    {copy.outlet}: {copy.title}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </header>
      <Text article={article} claim={claim} start={wanted?.start} />
      <footer className="reader-claims">
        <h3>{count(article.claims.length, "claim")} in this article</h3>
        <ul>
          {sentences.flatMap(([, claims]) =>
            claims.map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  className="claim-link"
                  aria-pressed={item.id === claim?.id}
                  dir="auto"
                  onClick={() => openArticle(article.id, { claim: item.id })}
                >
                  {item.subject.name} <em>{relationLabel(item.type)}</em>{" "}
                  {item.object?.name ?? item.value ?? ""}
                </button>
              </li>
            )),
          )}
        </ul>
        {article.url === undefined ? null : (
          <p className="quiet source-address">
            Source: <span dir="ltr">{article.url}</span>
          </p>
        )}
      </footer>
    </>
  );
};

/** The article behind a claim, over the right side of the page. */
export const ArticleReader = (): ReactElement => {
  const wanted = useStore((store) => store.article);
  const stamp = useGraph((graph) => graph.stamp);
  const panel = useRef<HTMLElement>(null);
  const { value, error } = useQuery<ArticleResponse>(
    wanted === undefined ? undefined : `/articles/${encodeURIComponent(wanted.id)}`,
    stamp,
  );
  useEffect(() => panel.current?.focus(), []);
  return (
    <section className="reader" aria-label="Article" ref={panel} tabIndex={-1}>
      <div className="reader-bar">
        <p dir="auto">{value && value.id === wanted?.id ? value.title : ""}</p>
        <IconButton
          icon="close"
          label="Close the article"
          keys="Esc"
          size={16}
          onClick={() => show({ article: undefined })}
        />
      </div>
      {error === undefined ? null : <p className="problem pad">{error}</p>}
      {value && value.id === wanted?.id ? <Body article={value} /> : null}
      {!value && error === undefined ? <p className="quiet pad">Opening the article…</p> : null}
    </section>
  );
};
