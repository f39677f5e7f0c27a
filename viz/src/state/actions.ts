import type { Filters } from "../../../src/serve/contract.ts";
import { change, current, show } from "./store.ts";
import type { Mode } from "./view-state.ts";
import { partsOfEdge } from "./view-state.ts";

/** What people can do to the view, each one step of history. */
export const setMode = (mode: Mode): void => {
  if (current().mode !== mode) change(`the switch to ${mode}`, { mode });
};

export const select = (ids: readonly string[]): void => {
  const { selection, edge } = current();
  if (edge === undefined && selection.join() === ids.join()) return;
  show({ traced: [] });
  change(ids.length === 0 ? "clearing the selection" : "the selection", { selection: ids, edge: undefined });
};

export const toggleSelected = (id: string): void => {
  const { selection } = current();
  select(selection.includes(id) ? selection.filter((item) => item !== id) : [...selection, id]);
};

export const selectEdge = (edge: string): void => {
  show({ traced: [] });
  change("the selection", { edge, selection: [] });
};

/** Selects a relation from elsewhere than the canvas, which then goes to it. */
export const revealEdge = (edge: string): void => {
  selectEdge(edge);
  const { source, target } = partsOfEdge(edge);
  show({ aim: [source, target] });
};

export const setFilters = (label: string, part: Partial<Record<keyof Filters, unknown>>): void => {
  const merged = Object.entries({ ...current().filters, ...part }).filter(([, value]) => value !== undefined);
  change(label, { filters: Object.fromEntries(merged) });
};

export const clearFilters = (): void => change("clearing the filters", { filters: {} });

export const include = (ids: readonly string[], label = "adding entities"): void => {
  const { include: old, exclude } = current();
  const fresh = ids.filter((id) => !old.includes(id));
  change(label, { include: [...old, ...fresh], exclude: exclude.filter((id) => !ids.includes(id)) });
};

/** Shows an entity wherever it is: puts it on the canvas, selects it, and goes to the graph if another view cannot show it. */
export const reveal = (id: string): void => {
  const { include: old, exclude, mode } = current();
  change("showing an entity", {
    include: old.includes(id) ? old : [...old, id],
    exclude: exclude.filter((item) => item !== id),
    selection: [id],
    edge: undefined,
    mode: mode === "cypher" || mode === "paths" ? "graph" : mode,
  });
  show({ aim: [id], traced: [] });
};

export const hide = (ids: readonly string[]): void => {
  const { include: old, exclude } = current();
  change(ids.length === 1 ? "hiding an entity" : `hiding ${ids.length} entities`, {
    include: old.filter((id) => !ids.includes(id)),
    exclude: [...new Set([...exclude, ...ids])],
    selection: [],
    edge: undefined,
  });
};

/** Only these stay on the canvas. */
export const isolate = (ids: readonly string[]): void =>
  change("showing only the selection", { top: 0, include: ids, exclude: [] });

export const setTop = (top: number): void => change("how many are shown", { top });

export const pin = (places: Readonly<Record<string, readonly [number, number]>>): void =>
  change("moving entities", { pins: { ...current().pins, ...places } });

export const unpin = (ids: readonly string[]): void => {
  const pins = Object.fromEntries(Object.entries(current().pins).filter(([id]) => !ids.includes(id)));
  change("unpinning", { pins });
};

export const toggleCollapsed = (group: string): void => {
  const { collapsed } = current();
  const open = collapsed.includes(group);
  change(open ? "expanding a group" : "collapsing a group", {
    collapsed: open ? collapsed.filter((item) => item !== group) : [...collapsed, group],
  });
};

export const setCollapsed = (groups: readonly string[]): void =>
  change(groups.length === 0 ? "expanding all groups" : "collapsing groups", { collapsed: groups });

export const setPaths = (ids: readonly string[], mode?: "best" | "shortest"): void =>
  change("the ends of paths", { mode: "paths", paths: { ids, mode: mode ?? current().paths.mode } });

export const note = (id: string, text: string): void => {
  const { [id]: _old, ...others } = current().notes;
  change("a note", { notes: text.trim() === "" ? others : { ...others, [id]: text } });
};

export const openArticle = (
  id: string,
  at: { readonly claim?: string; readonly start?: number } = {},
): void => show({ article: { id, ...at }, sheet: "none" });
