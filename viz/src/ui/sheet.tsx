import type { ReactElement, ReactNode } from "react";
import { useEffect, useRef } from "react";
import { show } from "../state/store.ts";
import { IconButton } from "./button.tsx";

interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A modal sheet: the browser's own dialog keeps the focus inside and gives it back. */
export const Sheet = ({ title, children, wide = false }: SheetProps): ReactElement => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would choose the close button; who opens a sheet to type wants the field.
    const first = (name: string): HTMLElement | null | undefined =>
      dialog.current?.querySelector<HTMLElement>(`.sheet-body ${name}`);
    (first("input") ?? first("button"))?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? "sheet wide" : "sheet"}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        show({ sheet: "none" });
      }}
    >
      <header className="sheet-head">
        <h2>{title}</h2>
        <IconButton icon="close" label="Close" keys="Esc" onClick={() => show({ sheet: "none" })} />
      </header>
      <div className="sheet-body">{children}</div>
    </dialog>
  );
};
