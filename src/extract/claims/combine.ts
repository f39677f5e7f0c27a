import type { ClaimDraft } from "./draft.ts";

const keyOf = (draft: ClaimDraft): string =>
  [draft.type, draft.subject.id, draft.object?.id ?? "", draft.object ? "" : (draft.value ?? "")].join(" ");

const symmetric: ReadonlySet<string> = new Set([
  "MET",
  "SPOUSE_OF",
  "SIBLING_OF",
  "RELATIVE_OF",
  "ASSOCIATE_OF",
  "PARTNER_OF",
  "ALLIED_WITH",
  "NEGOTIATES_WITH",
]);

/** "rule" or "model". */
const source = (method: string): string => method.split(":")[0] ?? "";

const reversed = (draft: ClaimDraft): ClaimDraft =>
  draft.object ? { ...draft, subject: draft.object, object: draft.subject } : draft;

/**
 * One claim where several rules, or a rule and the model, find the same between the same mentions: the rule's,
 * which knows its trigger, with the evidence of both (noisy or of independent witnesses). Claims of a symmetric
 * type are one in either direction.
 */
export const combineClaims = (drafts: readonly ClaimDraft[]): readonly ClaimDraft[] => {
  const found = new Map<string, ClaimDraft>();
  for (const draft of drafts) {
    const twin = symmetric.has(draft.type) ? keyOf(reversed(draft)) : undefined;
    const key = twin !== undefined && found.has(twin) ? twin : keyOf(draft);
    const known = found.get(key);
    if (!known) {
      found.set(key, draft);
      continue;
    }
    const independent = source(known.method) !== source(draft.method);
    const confidence = independent
      ? 1 - (1 - known.confidence) * (1 - draft.confidence)
      : Math.max(known.confidence, draft.confidence);
    const kept = source(known.method) === "model" && independent ? draft : known;
    found.set(key, { ...kept, confidence: Math.round(confidence * 1000) / 1000 });
  }
  return [...found.values()];
};
