import type { ReactElement } from "react";
import { useState } from "react";
import { note } from "../state/actions.ts";
import { useView } from "../state/store.ts";

/** A person's own note on an entity, kept beside the graph. Saved when the field is left. */
export const NoteField = ({ id }: { readonly id: string }): ReactElement => {
  const kept = useView((view) => view.notes[id]) ?? "";
  const [draft, setDraft] = useState<string>();
  const text = draft ?? kept;
  return (
    <label className="note">
      <span className="hidden-text">Your note</span>
      <textarea
        rows={text === "" ? 1 : 3}
        value={text}
        placeholder="Add a note…"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (text !== kept) note(id, text);
          setDraft(undefined);
        }}
      />
    </label>
  );
};
