import type { ReactElement } from "react";
import { copyLink } from "../state/address.ts";
import { setMode } from "../state/actions.ts";
import { redo, show, undo, useStore, useView } from "../state/store.ts";
import type { Mode } from "../state/view-state.ts";
import { modes } from "../state/view-state.ts";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { toggleTheme } from "./use-theme.ts";

export const modeNames: Readonly<Record<Mode, string>> = {
  graph: "Graph",
  timeline: "Timeline",
  map: "Map",
  table: "Table",
  communities: "Communities",
  paths: "Paths",
  cypher: "Cypher",
};

const History = (): ReactElement => {
  const past = useStore((store) => store.history.past.at(-1)?.label);
  const future = useStore((store) => store.history.future[0]?.label);
  return (
    <div className="bar-group">
      <IconButton
        icon="undo"
        label={past === undefined ? "Undo" : `Undo ${past}`}
        keys="Ctrl Z"
        disabled={past === undefined}
        onClick={() => void undo()}
      />
      <IconButton
        icon="redo"
        label={future === undefined ? "Redo" : `Redo ${future}`}
        keys="Ctrl Shift Z"
        disabled={future === undefined}
        onClick={() => void redo()}
      />
    </div>
  );
};

/** Brand, search, the ways to see it, and what can be done with the view. */
export const TopBar = (): ReactElement => {
  const mode = useView((view) => view.mode);
  const filtersOpen = useStore((store) => store.filtersOpen);
  return (
    <header className="top-bar">
      <IconButton
        icon="filter"
        label="Filters"
        keys="F"
        pressed={filtersOpen}
        onClick={() => show({ filtersOpen: !filtersOpen })}
      />
      <span className="brand">
        <img src="./icon.svg" alt="" width="24" height="24" />
        <span className="brand-name">newsgraph</span>
      </span>
      <button
        type="button"
        className="search-box"
        onClick={() => show({ sheet: "search" })}
        aria-label="Search people, places, sentences… Ctrl K"
      >
        <Icon name="search" size={16} />
        <span className="search-hint">Search people, places, sentences…</span>
        <kbd>Ctrl K</kbd>
      </button>
      <nav className="modes" aria-label="Ways to see it">
        {modes.map((name, index) => (
          <button
            key={name}
            type="button"
            className="mode"
            aria-current={mode === name ? "page" : undefined}
            title={`${modeNames[name]} (${index + 1})`}
            onClick={() => setMode(name)}
          >
            <Icon name={name} size={16} />
            <span className="mode-name">{modeNames[name]}</span>
          </button>
        ))}
      </nav>
      <History />
      <div className="bar-group">
        <IconButton icon="save" label="Saved views" keys="Ctrl S" onClick={() => show({ sheet: "views" })} />
        <IconButton icon="share" label="Copy a link to this view" keys="C" onClick={() => void copyLink()} />
        <IconButton
          icon="download"
          label="Export what is shown"
          keys="D"
          onClick={() => show({ sheet: "export" })}
        />
      </div>
      <div className="bar-group">
        <IconButton icon="sun" label="Light or dark" onClick={toggleTheme} />
        <IconButton icon="help" label="Keyboard and help" keys="?" onClick={() => show({ sheet: "help" })} />
      </div>
    </header>
  );
};
