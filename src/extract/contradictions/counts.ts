import { mayMeet, type ClaimRecord } from "./claim-record.ts";

/** One event with two counts of the same outcome ("12 killed", "15 killed"). */
export const countsContradict = (left: ClaimRecord, right: ClaimRecord): string | undefined => {
  if (left.type !== "COUNT" || right.type !== "COUNT" || left.subject !== right.subject) return undefined;
  const [leftCount, leftOutcome] = (left.value ?? "").split(" ");
  const [rightCount, rightOutcome] = (right.value ?? "").split(" ");
  if (
    leftOutcome === undefined ||
    leftOutcome !== rightOutcome ||
    leftCount === rightCount ||
    !mayMeet(left, right)
  )
    return undefined;
  if (left.polarity !== right.polarity) return undefined;
  return `different counts of ${leftOutcome}: ${left.value?.split(" ")[0] ?? ""} and ${right.value?.split(" ")[0] ?? ""}`;
};
