import { movementName, partyName } from "../lexicon/bodies.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import type { ArticleView } from "../view.ts";

/** "Ann Lee of the Green Party", "an official of the party": whoever a party has is its member; only a verb says that it pays them. */
export const partyMembers = (view: ArticleView, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] =>
  drafts.map((draft): ClaimDraft => {
    if (draft.type !== "EMPLOYED_BY" || !draft.object || draft.method === "rule:verb@1") return draft;
    const name = view.chainOf(draft.object)?.name ?? draft.object.text;
    const joint = view.text.slice(draft.subject.end, draft.object.start);
    const belongs = partyName.test(name) || (/^\s+of\s+(?:the\s+)?$/.test(joint) && movementName.test(name));
    return belongs ? { ...draft, type: "MEMBER_OF" } : draft;
  });
