import type { KeyboardEvent, ReactElement } from "react";
import { useDeferredValue, useId, useState } from "react";
import type { SearchResult } from "../../../src/serve/contract.ts";
import { query as toQuery } from "../api/client.ts";
import { useQuery } from "../api/use-query.ts";
import { openArticle, reveal, setPaths } from "../state/actions.ts";
import { current, show } from "../state/store.ts";
import { Icon } from "./icon.tsx";
import { Sheet } from "./sheet.tsx";
import { TypeMark } from "./type-mark.tsx";
import { useBetween } from "./use-between.ts";

const headings = {
  entity: "People, organisations, places, events",
  article: "Articles",
  sentence: "Sentences",
} as const;

const choose = (result: SearchResult, asPathEnd: boolean): void => {
  show({ sheet: "none" });
  if (result.kind === "entity") {
    const chosen = current().selection.at(-1);
    if (asPathEnd && chosen !== undefined && chosen !== result.id) setPaths([chosen, result.id]);
    else reveal(result.id);
    return;
  }
  const at = result.span ? { start: result.span.start } : {};
  openArticle(result.articleId ?? result.id, at);
};

const Mark = ({ result }: { readonly result: SearchResult }): ReactElement =>
  result.type ? (
    <TypeMark type={result.type} named />
  ) : (
    <Icon name={result.kind === "article" ? "note" : "external"} size={14} />
  );

/** One box for entities, aliases, articles and sentences, as you type. */
export const SearchSheet = (): ReactElement => {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const wanted = useDeferredValue(text.trim());
  const answer = useQuery<{ readonly results: readonly SearchResult[] }>(
    wanted === "" ? undefined : `/search${toQuery({ q: wanted, limit: 8 })}`,
  );
  const between = useBetween(wanted);
  const results = wanted === "" ? [] : (answer.value?.results ?? []);
  const active = Math.min(at, results.length - 1);
  const connect = (): void => {
    if (!between) return;
    show({ sheet: "none" });
    setPaths(between.map((end) => end.id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && results.length > 0) {
      event.preventDefault();
      setAt((active + step + results.length) % results.length);
    }
    const chosen = results[active];
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (between) connect();
    else if (chosen) choose(chosen, event.shiftKey);
  };
  return (
    <Sheet title="Search">
      <div className="search-field">
        <Icon name="search" />
        <input
          value={text}
          placeholder="A name, a word, a phrase…"
          aria-label="Search"
          role="combobox"
          aria-expanded={results.length > 0}
          aria-controls={list}
          aria-activedescendant={results[active] ? `${list}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {between ? (
        <button type="button" className="between" onClick={connect}>
          <Icon name="paths" size={16} />
          <span>
            How <strong>{between[0].text}</strong> and <strong>{between[1].text}</strong> connect
          </span>
          <kbd>Enter</kbd>
        </button>
      ) : null}
      <div className="search-results" id={list} role="listbox" aria-label="Results">
        {results.map((result, index) => (
          <div key={`${result.kind}:${result.id}`} role="presentation">
            {results[index - 1]?.kind === result.kind ? null : (
              <h3 role="presentation">{headings[result.kind]}</h3>
            )}
            <div
              role="option"
              id={`${list}-${index}`}
              tabIndex={-1}
              aria-selected={index === active}
              className="search-result"
              onPointerMove={() => setAt(index)}
              onClick={(event) => choose(result, event.shiftKey)}
              onKeyDown={onKeyDown}
              ref={(row) => {
                if (index === active) row?.scrollIntoView({ block: "nearest" });
              }}
            >
              <Mark result={result} />
              <span className="search-text" dir="auto">
                {result.text}
              </span>
              <span className="search-detail">{result.detail}</span>
            </div>
          </div>
        ))}
      </div>
      {answer.error === undefined ? null : <p className="problem">{answer.error}</p>}
      {wanted !== "" && !answer.busy && results.length === 0 && answer.error === undefined ? (
        <p className="quiet pad">
          Nothing is named or says “{wanted}”. Try a part of the name or another spelling.
        </p>
      ) : null}
      <p className="search-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> show · <kbd>Shift Enter</kbd> path from the
        selection
      </p>
    </Sheet>
  );
};
