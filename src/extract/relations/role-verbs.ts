import type { ClaimDraft } from "../claims/draft.ts";
import { firmnessOf } from "../claims/modality.ts";
import { roleSenses } from "../lexicon/roles.ts";
import type { Registry } from "../registry.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import { roleClaims } from "./role.ts";
import { roleOf } from "./role-phrase.ts";

const copulas: ReadonlySet<string> = new Set(["be", "become", "remain"]);
const naming: ReadonlySet<string> = new Set([
  "appoint",
  "name",
  "elect",
  "make",
  "nominate",
  "re-elect",
  "reelect",
  "choose",
  "promote",
  "select",
]);
const serving: ReadonlySet<string> = new Set([
  "serve",
  "work",
  "act",
  "join",
  "describe",
  "identify",
  "return",
  "continue",
]);
const leaving: ReadonlySet<string> = new Set([
  "resign",
  "retire",
  "step",
  "quit",
  "leave",
  "remove",
  "dismiss",
  "sack",
  "fire",
  "oust",
]);

const isRole = (phrase: NounPhrase | undefined): phrase is NounPhrase =>
  phrase !== undefined && !phrase.head.mention && roleSenses(phrase.head.lower).length > 0;

/** The role after "as"; "re-elected along with his wife as vice-president" is the wife's. */
const underAs = (clause: Clause): NounPhrase | undefined => {
  const at = clause.attachments.findIndex(
    ({ preposition, phrase }) => preposition.lower === "as" && isRole(phrase),
  );
  const shared = clause.attachments
    .slice(0, Math.max(at, 0))
    .some(({ preposition }) => preposition.lower === "with");
  return shared ? undefined : clause.attachments[at]?.phrase;
};

interface Predication {
  readonly holders: readonly NounPhrase[];
  readonly role: NounPhrase;
  readonly former: boolean;
}

/** Who a clause says has, gets or leaves which role. */
const predicationOf = (clause: Clause): Predication | undefined => {
  const lemma = clause.verb?.lemma ?? "";
  const [first, second] = clause.objects;
  if (copulas.has(lemma))
    return isRole(first) ? { holders: clause.subjects, role: first, former: false } : undefined;
  const as = underAs(clause);
  if (naming.has(lemma)) {
    const role = as ?? [second, first].find(isRole);
    if (!role) return undefined;
    return clause.passive
      ? { holders: clause.subjects, role, former: false }
      : first && first !== role
        ? { holders: [first], role, former: false }
        : undefined;
  }
  if (serving.has(lemma) && as)
    return { holders: clause.passive ? clause.subjects : clause.subjects, role: as, former: false };
  if (leaving.has(lemma) && as)
    return { holders: clause.passive || !first ? clause.subjects : [first], role: as, former: true };
  return undefined;
};

const coordinated = (syntax: Syntax, phrase: NounPhrase): readonly NounPhrase[] =>
  (syntax.coordinated.get(phrase) ?? [phrase]).filter((member) => member === phrase || isRole(member));

/** Claims of "X is the mayor of Y", "X was appointed chairman of Y", "X served as …", "X resigned as …". */
export const roleVerbClaims = (
  view: ArticleView,
  registry: Registry,
  sentence: SentenceView,
): readonly ClaimDraft[] => {
  const { syntax } = sentence;
  const index = sentence.sentence.index;
  const scope = { view, registry, syntax, sentence: index };
  return syntax.clauses.flatMap((clause): readonly ClaimDraft[] => {
    const predication = predicationOf(clause);
    // "Has not been removed as governor" is neither former nor no governor.
    if (!predication || (predication.former && firmnessOf(syntax, clause).negative)) return [];
    return predication.holders.flatMap((holder) =>
      // "A, B and C, who was president": only the last was.
      (clause.kind === "relative" ? [holder] : (syntax.coordinated.get(holder) ?? [holder])).flatMap(
        (member) => {
          const mention = view.mentionOf(member);
          if (!mention) return [];
          return coordinated(syntax, predication.role).flatMap((phrase) => {
            const role = roleOf(scope, phrase);
            if (!role) return [];
            // "joined Acme as a director": the object is whose director.
            const [object] = clause.objects;
            const employer =
              role.complements.length === 0 && object && object !== phrase && object !== member
                ? view.mentionOf(object)
                : undefined;
            const full = employer
              ? {
                  ...role,
                  complements: [{ mention: employer, type: view.typeOf(employer), by: "possessive" }],
                }
              : role;
            const base = {
              sentence: index,
              clause: clause.index,
              method: "rule:role-verb@1",
              confidence: 0.88,
            };
            return roleClaims(mention, full, base, registry.isCountry).map((draft) =>
              predication.former && draft.value !== undefined
                ? { ...draft, value: `former ${draft.value}` }
                : draft,
            );
          });
        },
      ),
    );
  });
};
