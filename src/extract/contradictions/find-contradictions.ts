import type { Contradiction } from "../../model/facts.ts";
import { countsContradict } from "./counts.ts";
import { officesContradict } from "./offices.ts";
import { polaritiesContradict } from "./polarity.ts";
import type { ClaimRecord } from "./claim-record.ts";

export type { ClaimRecord } from "./claim-record.ts";

/** Claims of one key beyond which only the first ones, by id, are compared. */
const most = 200;

/** What two claims have to share before they are compared: subject and type, and for polarity the object. */
const keyOf = (claim: ClaimRecord): string => `${claim.type} ${claim.subject}`;

/**
 * Finds claims across articles that cannot both hold: one denies what the other asserts, two people hold one
 * exclusive office at one time, or one event has two counts of the same casualties. Pure; the same claims in any
 * order give the same result, sorted. Claims that nobody vouches for (planned, possible) contradict nothing.
 */
export const findContradictions = (claims: readonly ClaimRecord[]): readonly Contradiction[] => {
  const sorted = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
    .filter(({ modality }) => modality === "asserted" || modality === "alleged" || modality === "denied")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const groups = new Map<string, ClaimRecord[]>();
  const add = (key: string, claim: ClaimRecord): void => {
    const group = groups.get(key);
    if (!group) groups.set(key, [claim]);
    else if (group.length < most) group.push(claim);
  };
  for (const claim of sorted) {
    add(keyOf(claim), claim);
    if (claim.type === "HOLDS_OFFICE" && claim.object !== undefined) {
      add(`office ${claim.object} ${claim.value ?? ""}`, claim);
    }
  }
  const found = new Map<string, Contradiction>();
  for (const group of groups.values()) {
    for (const [index, left] of group.entries()) {
      for (const right of group.slice(index + 1)) {
        const reason =
          polaritiesContradict(left, right) ??
          officesContradict(left, right) ??
          countsContradict(left, right);
        if (reason !== undefined)
          found.set(`${left.id} ${right.id}`, { claims: [left.id, right.id], reason });
      }
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, contradiction]) => contradiction);
};
