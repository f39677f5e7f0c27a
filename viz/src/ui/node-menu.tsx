import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import { hide, select, setPaths, toggleSelected, unpin } from "../state/actions.ts";
import { expand, expandAlone } from "../state/expand.ts";
import { current, show } from "../state/store.ts";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";

interface Props {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

/** What can be done with one entity. Arrow keys go through it, Escape closes it. */
export const NodeMenu = ({ id, x, y, onClose }: Props): ReactElement => {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    addEventListener("pointerdown", outside);
    return () => removeEventListener("pointerdown", outside);
  }, [onClose]);
  const from = current().selection.find((other) => other !== id);
  const items: readonly (readonly [IconName, string, () => void])[] = [
    ["expand", "Expand: 40 best supported", () => void expand(id)],
    ["check", "Add to the selection", () => toggleSelected(id)],
    ...(from === undefined
      ? []
      : [["paths", "Paths from the selection", () => setPaths([...current().selection, id])] as const]),
    ["graph", "Show only this and its neighbours", () => void expandAlone(id)],
    ["hide", "Hide", () => hide([id])],
    ["pin", "Put back where it was", () => unpin([id])],
    [
      "merge",
      "Correct: merge, split, rename …",
      () => {
        select([...new Set([...current().selection, id])]);
        show({ sheet: "judge" });
      },
    ],
  ];
  return (
    <div
      ref={menu}
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label="Entity"
      style={{ left: x, top: y }}
      onKeyDown={(event) => {
        const buttons = [...(menu.current?.querySelectorAll("button") ?? [])];
        const at = buttons.findIndex((button) => button === document.activeElement);
        if (event.key === "Escape") onClose();
        if (event.key === "ArrowDown") buttons[(at + 1) % buttons.length]?.focus();
        if (event.key === "ArrowUp") buttons.at(at - 1)?.focus();
        event.stopPropagation();
      }}
    >
      {items.map(([icon, label, run]) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          onClick={() => {
            onClose();
            run();
          }}
        >
          <Icon name={icon} size={15} />
          {label}
        </button>
      ))}
    </div>
  );
};
