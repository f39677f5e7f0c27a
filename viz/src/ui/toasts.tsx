import type { ReactElement } from "react";
import { undo, useStore } from "../state/store.ts";

/** Short news at the bottom; errors interrupt a screen reader, the rest waits its turn. */
export const Toasts = (): ReactElement => {
  const toasts = useStore((store) => store.toasts);
  return (
    <div className="toasts" aria-live="polite">
      {toasts.map((item) => (
        <div key={item.id} className={`toast ${item.tone}`} role={item.tone === "error" ? "alert" : "status"}>
          <span>{item.text}</span>
          {item.undo ? (
            <button type="button" className="link" onClick={() => void undo()}>
              Undo
            </button>
          ) : null}
        </div>
      ))}
    </div>
  );
};
