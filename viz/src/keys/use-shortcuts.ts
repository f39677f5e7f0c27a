import { useEffect } from "react";
import { select } from "../state/actions.ts";
import { current, show, useStore } from "../state/store.ts";
import { shortcuts } from "./shortcuts.ts";

/** Typing belongs to the field that has the focus. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    "input:not([type=checkbox]):not([type=range]), textarea, select, [contenteditable=true], .code-editor",
  ) !== null;

/** Lists, tables and grids have arrow keys of their own; buttons act on Enter and Space. */
const ownsArrows = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("[role=tablist], [role=listbox], table, input, .inspector, .filters, .reader") !== null;

const escape = (): void => {
  const { sheet, article, lasso } = useStore.getState();
  if (sheet !== "none") show({ sheet: "none" });
  else if (article !== undefined) show({ article: undefined });
  else if (lasso) show({ lasso: false });
  else if (current().selection.length > 0 || current().edge !== undefined) select([]);
};

/** Listens to the keyboard for the whole page. */
export const useShortcuts = (): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === "Escape") {
        escape();
        return;
      }
      const control = event.ctrlKey || event.metaKey;
      if (event.altKey || (isTyping(event.target) && !(control && event.key === "k"))) return;
      if (useStore.getState().sheet !== "none" && !control) return;
      if (event.key.startsWith("Arrow") && ownsArrows(event.target)) return;
      const found = shortcuts.find((item) => item.key === event.key && (item.control ?? false) === control);
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
};
