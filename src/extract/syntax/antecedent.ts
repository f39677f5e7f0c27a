import { nounClass } from "../lexicon/noun-class.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isTimePhrase } from "./phrase-kind.ts";
import { afterComma, type State } from "./state.ts";

/** Whether a phrase names what it is about by a common noun: "the company", "donors". */
export const isCommon = (phrase: NounPhrase): boolean =>
  !phrase.head.mention && /^(?:noun|adjective)$/.test(phrase.head.pos) && !isTimePhrase(phrase);

/** Whether "who" can take up a phrase; a place or a body is somebody only where nothing else can be. */
const canBeSomebody = (phrase: NounPhrase): boolean => {
  const type = phrase.head.mention?.type ?? nounClass(phrase.head.lower);
  return type === "PERSON" || (type === undefined && isCommon(phrase));
};

/** "The Oslo that she knew": with an article, a name can be told apart by what follows. */
const isBareName = (phrase: NounPhrase): boolean =>
  phrase.head.mention !== undefined && !phrase.possessor && phrase.words[0] === phrase.head;

/**
 * What a relative word takes up, where that is clear. "Donors in Chile who give" and "the firm based in Riga that was fined" pass over
 * the place: "who" asks for somebody, and a clause without a comma does not tell a bare name from its like.
 */
export const antecedentOf = (state: State, relative: string, at: number): NounPhrase | undefined => {
  const { last, open, current } = state;
  if (!last) return undefined;
  // "The firm based in Riga": whether the verb is a participle is not known yet.
  const reduced = current.kind === "participial" || current.verb?.form === "past";
  const holder = reduced && current.objects.length === 0 ? current.subjects : [];
  const near = [...holder, ...open].toReversed();
  if (relative === "who") {
    const person = open.findLast((phrase) => phrase.head.mention?.type === "PERSON");
    // "Ann Lee, aide to Bob Fox, who left": either may have left.
    const aside = state.appositions.at(-1)?.[1];
    const within = aside !== undefined && person !== aside && person !== undefined;
    if (within && afterComma(state, at) && state.after.get(aside)?.some(({ phrase }) => phrase === person))
      return undefined;
    const placed = (last.head.mention?.type ?? nounClass(last.head.lower)) === "PLACE";
    return person ?? (placed ? (near.find(canBeSomebody) ?? last) : last);
  }
  const passed = !afterComma(state, at) && isBareName(last);
  return passed ? (near.find(isCommon) ?? last) : last;
};
