import type { ArticleView } from "../view.ts";
import type { ClaimDraft } from "./draft.ts";

const isModel = ({ method }: ClaimDraft): boolean => method.startsWith("model:");

/** Higher is the better witness: a rule, then names before pronouns, then the surer. */
const rank = (draft: ClaimDraft): number =>
  (isModel(draft) ? 0 : 8) +
  (draft.subject.kind === "name" ? 2 : 0) +
  (draft.object?.kind === "name" ? 2 : 0) +
  draft.confidence;

/**
 * Leaves out what the classifier reads again of other words for the same: "she" and "Ann Lee" of one sentence, each
 * beside Oslo, are one claim.
 */
export const saidOnce = (
  view: Pick<ArticleView, "referentOf">,
  drafts: readonly ClaimDraft[],
): readonly ClaimDraft[] => {
  const best = new Map<string, ClaimDraft>();
  const keyOf = ({ type, sentence, subject, object, value }: ClaimDraft): string =>
    [sentence, type, view.referentOf(subject), object ? view.referentOf(object) : (value ?? "")].join(" ");
  for (const draft of drafts) {
    const key = keyOf(draft);
    const known = best.get(key);
    if (!known || rank(draft) > rank(known)) best.set(key, draft);
  }
  const kept = new Set(best.values());
  return drafts.filter((draft) => !isModel(draft) || kept.has(draft));
};
