import type { ClaimDraft } from "../claims/draft.ts";
import { firmnessOf } from "../claims/modality.ts";
import { roleSenses } from "../lexicon/roles.ts";
import type { Registry } from "../registry.ts";
import type { Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import { roleClaims, type RolePhrase } from "./role.ts";
import { roleOf, titleOf } from "./role-phrase.ts";

/** "Ann Lee, chief of Acme, has been discharged from her post": she was its chief. */
const isDismissed = (syntax: Syntax, holder: NounPhrase): boolean =>
  syntax.clauses.some((clause) => {
    const lemma = clause.verb?.lemma ?? "";
    if (!clause.passive || !clause.subjects.includes(holder)) return false;
    // "The captain was sacked as coach".
    if (clause.attachments.some(({ preposition }) => preposition.lower === "as")) return false;
    const whence = clause.attachments.filter(({ preposition }) => /^(?:from|of)$/.test(preposition.lower));
    const left =
      whence.length === 0
        ? /^(?:sack|oust)$/.test(lemma)
        : /^(?:dismiss|sack|fire|oust|discharge|remove|relieve)$/.test(lemma) &&
          whence.some(({ phrase }) =>
            /^(?:posts?|positions?|office|job|role|duties)$/.test(phrase.head.lower),
          );
    const { modality, negative } = firmnessOf(syntax, clause);
    return left && modality === "asserted" && !negative;
  });

/** Claims that noun phrases make by themselves: titles, appositions and possessives. */
export const nounClaims = (
  view: ArticleView,
  registry: Registry,
  sentence: SentenceView,
): readonly ClaimDraft[] => {
  const { syntax } = sentence;
  const index = sentence.sentence.index;
  const scope = { view, registry, syntax, sentence: index };
  const drafts: ClaimDraft[] = [];
  const add = (
    holder: NounPhrase,
    role: RolePhrase | undefined,
    method: string,
    confidence: number,
  ): void => {
    const mention = view.mentionOf(holder);
    if (!mention || !role) return;
    const former = isDismissed(syntax, holder);
    for (const draft of roleClaims(
      mention,
      role,
      { sentence: index, method, confidence },
      registry.isCountry,
    ))
      drafts.push(former && draft.value !== undefined ? { ...draft, value: `former ${draft.value}` } : draft);
  };
  for (const phrase of syntax.phrases) {
    add(phrase, titleOf(scope, phrase), "rule:title@1", 0.93);
    if (phrase.possessor && !phrase.possessor.possessor)
      add(phrase.possessor, titleOf(scope, phrase.possessor), "rule:title@1", 0.93);
  }
  for (const [left, right] of syntax.appositions) {
    const [name, noun] = roleSenses(right.head.lower).length > 0 ? [left, right] : [right, left];
    for (const member of syntax.coordinated.get(noun) ?? [noun]) {
      // "His wife, Ann Lee, and the mayor, Bob Fox": each has a name of its own.
      if (member !== noun && syntax.appositions.some((pair) => pair.includes(member))) continue;
      add(name, roleOf(scope, member), "rule:apposition@1", 0.9);
    }
  }
  return drafts;
};
