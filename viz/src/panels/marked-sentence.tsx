import type { ReactElement } from "react";
import type { ClaimView } from "../../../src/serve/contract.ts";
import type { Mark } from "../lib/marks.ts";
import { harmless, pieces } from "../lib/marks.ts";

export type Role = "subject" | "object" | "trigger" | "cue";

const roleNames: Readonly<Record<Role, string>> = {
  subject: "subject",
  object: "object",
  trigger: "trigger",
  cue: "who says so",
};

/** Where a claim's parts stand in its article. */
export const claimMarks = (claim: ClaimView): readonly Mark<Role>[] => {
  const spans = [
    ["subject", claim.subjectSpan],
    ["object", claim.objectSpan],
    ["trigger", claim.triggerSpan],
    ["cue", claim.cueSpan],
  ] as const;
  return spans.flatMap(([kind, span]) => (span ? [{ ...span, kind }] : []));
};

/** A stretch of text with its role marked by colour and, for screen readers and tooltips, by name. */
export const Marked = ({ text, role }: { readonly text: string; readonly role: Role }): ReactElement => (
  <mark className={`mark-${role}`} title={roleNames[role]}>
    {text}
  </mark>
);

/** The sentence behind a claim, with subject, object, trigger and cue marked in place. */
export const MarkedSentence = ({ claim }: { readonly claim: ClaimView }): ReactElement => (
  <blockquote className="sentence" dir="auto">
    {pieces(claim.sentence.text, claim.sentence.start, claimMarks(claim)).map((piece) => {
      const role = piece.marks.at(-1)?.kind;
      const text = harmless(piece.text);
      return role === undefined ? (
        <span key={piece.start}>{text}</span>
      ) : (
        <Marked key={piece.start} text={text} role={role} />
      );
    })}
  </blockquote>
);
