import type { JudgementRequest, JudgementResponse } from "../../../src/serve/contract.ts";
import { messageOf, send } from "../api/client.ts";
import { reload } from "./load-view.ts";
import { change, current, toast } from "./store.ts";

const names = {
  merge: "the merge",
  apart: "“not the same”",
  split: "the split",
  rename: "the renaming",
  retype: "the new type",
} as const;

/** Sends a decision, and makes undo take it back on the server too. */
export const judge = async (request: JudgementRequest): Promise<void> => {
  try {
    let { id, summary } = await send<JudgementResponse>("POST", "/judgements", request);
    // Entities of a merge or split change their ids: what was selected may be gone.
    const selection = request.kind === "merge" || request.kind === "split" ? [] : current().selection;
    change(
      names[request.kind],
      { selection },
      {
        undo: async () => {
          await send("DELETE", `/judgements/${encodeURIComponent(id)}`);
          await reload();
        },
        redo: async () => {
          ({ id, summary } = await send<JudgementResponse>("POST", "/judgements", request));
          await reload();
        },
      },
    );
    toast("done", summary, true);
    await reload();
  } catch (error) {
    toast("error", messageOf(error));
  }
};
