import { mayMeet, type ClaimRecord } from "./claim-record.ts";

const words = (type: string): string => type.toLowerCase().replaceAll("_", " ");

/** Happenings, which are denied for one time only, so that both claims need a date or the same lack of one. */
const happenings: ReadonlySet<string> = new Set([
  "MET",
  "VISITED",
  "KILLED",
  "ACQUIRED",
  "PARTICIPANT",
  "OCCURRED_AT",
]);

/** One article asserts what another denies of the same two entities. */
export const polaritiesContradict = (left: ClaimRecord, right: ClaimRecord): string | undefined => {
  if (left.polarity === right.polarity || left.type !== right.type || left.object !== right.object)
    return undefined;
  if (left.object === undefined && left.value !== right.value) return undefined;
  if (left.type === "STATEMENT" || !mayMeet(left, right)) return undefined;
  if (happenings.has(left.type) && (left.time === undefined) !== (right.time === undefined)) return undefined;
  return `one says "${words(left.type)}", the other denies it`;
};
