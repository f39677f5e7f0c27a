import type { ReactElement } from "react";
import { useDeferredValue, useId, useState } from "react";
import type { SearchResult } from "../../../src/serve/contract.ts";
import { query } from "../api/client.ts";
import { useQuery } from "../api/use-query.ts";
import { TypeMark } from "./type-mark.tsx";

/** A field that finds one entity by name. */
export const EntityPicker = ({
  label,
  onPick,
}: {
  readonly label: string;
  readonly onPick: (id: string) => void;
}): ReactElement => {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const wanted = useDeferredValue(text.trim());
  const { value, busy } = useQuery<{ readonly results: readonly SearchResult[] }>(
    wanted === "" ? undefined : `/search${query({ q: wanted, limit: 6 })}`,
  );
  // What was found for other letters is not offered: Enter would take it.
  const found =
    text.trim() === "" || busy ? [] : (value?.results ?? []).filter((result) => result.kind === "entity");
  const pick = (result: SearchResult | undefined): void => {
    if (!result) return;
    setText("");
    onPick(result.id);
  };
  return (
    <div className="picker">
      <input
        className="text-input"
        value={text}
        placeholder={label}
        aria-label={label}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setAt(Math.min(found.length - 1, at + 1));
          if (event.key === "ArrowUp") setAt(Math.max(0, at - 1));
          if (event.key === "Enter") pick(found[at]);
        }}
      />
      <div
        id={list}
        role="listbox"
        aria-label={label}
        className={found.length > 0 ? "picker-list" : "picker-list none"}
      >
        {found.map((result, index) => (
          <div
            key={result.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="search-result"
            onClick={() => pick(result)}
            onKeyDown={() => pick(result)}
          >
            {result.type ? <TypeMark type={result.type} named /> : null}
            <span className="search-text" dir="auto">
              {result.text}
            </span>
            <span className="search-detail">{result.detail}</span>
          </div>
        ))}
      </div>
    </div>
  );
};
