import type { ReactElement } from "react";
import { shortcuts } from "../keys/shortcuts.ts";
import { Sheet } from "./sheet.tsx";

const groups = ["Find", "Graph", "Views", "Work"] as const;

const pointer: readonly (readonly [string, string])[] = [
  ["Click", "Read the claims of an entity or a relation"],
  ["Shift-click", "Add to the selection"],
  ["Double-click", "Expand its best supported neighbours"],
  ["Drag", "Move an entity; it stays there"],
  ["Right-click", "What can be done with an entity"],
  ["Drop files", "Ingest them"],
];

/** Every key and gesture. */
export const HelpSheet = (): ReactElement => (
  <Sheet title="Keyboard and pointer" wide>
    <div className="help-columns">
      {groups.map((group) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl className="keys">
            {shortcuts
              .filter((item) => item.group === group)
              .map((item) => (
                <div key={item.shown}>
                  <dt>
                    <kbd>{item.shown}</kbd>
                  </dt>
                  <dd>{item.does}</dd>
                </div>
              ))}
            {group === "Work" ? (
              <div>
                <dt>
                  <kbd>Esc</kbd>
                </dt>
                <dd>Close what is open, then clear the selection</dd>
              </div>
            ) : null}
          </dl>
        </section>
      ))}
      <section>
        <h3>Pointer</h3>
        <dl className="keys">
          {pointer.map(([gesture, does]) => (
            <div key={gesture}>
              <dt>
                <kbd>{gesture}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  </Sheet>
);
