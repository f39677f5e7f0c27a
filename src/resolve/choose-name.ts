import type { EntityType } from "../model/types.ts";
import { personName } from "./person-names.ts";

const isShouted = (name: string): boolean => name.length > 5 && name === name.toUpperCase();

const isAcronym = (name: string): boolean => /^[A-Z][A-Z.&-]{1,9}$/.test(name);

/** How well a form serves as the name of its entity: a full name without initials, a long form rather than an acronym. */
const rank = (name: string, type: EntityType): number => {
  let value = isShouted(name) ? -1 : 0;
  if (type === "PERSON") {
    const { words } = personName(name);
    value += words.length > 1 ? 4 : 0;
    value -= words.some((word) => word.length === 1) ? 1 : 0;
    value -= words.length > 3 ? 1 : 0;
  }
  if (type === "ORG") value -= isAcronym(name) ? 2 : 0;
  return value;
};

/** Orders forms with their counts, the best name first; never a tie between different forms. */
export const compareNames =
  (type: EntityType) =>
  (left: readonly [string, number], right: readonly [string, number]): number =>
    rank(right[0], type) - rank(left[0], type) ||
    right[1] - left[1] ||
    right[0].length - left[0].length ||
    (left[0] < right[0] ? -1 : 1);
