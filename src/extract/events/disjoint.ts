import type { Mention } from "../../model/mention.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { ArticleView } from "../view.ts";
import type { EventArgument } from "./event-draft.ts";

const isPlain = ({ kind, text }: Mention): boolean => kind === "pronoun" && !/sel(?:f|ves)$/i.test(text);

/** Whether a clause has its subject from one before it: "said that Lee left and accused him". */
const isShared = (syntax: Syntax, clause: Clause): boolean =>
  syntax.clauses.some(({ index, subjects }) => index < clause.index && subjects === clause.subjects);

/**
 * The arguments of a clause without those that cannot be: a plain pronoun does not mean another argument of its own
 * clause (principles B and C of binding). Where the subject came from another clause it is what does not belong.
 */
export const disjoint = (
  view: ArticleView,
  syntax: Syntax,
  clause: Clause,
  found: readonly EventArgument[],
): readonly EventArgument[] => {
  const shared = isShared(syntax, clause);
  const isSubject = ({ start, end }: Mention): boolean =>
    clause.subjects.some((phrase) => start >= phrase.start && end <= phrase.end);
  return found.filter(({ mention }) => {
    const twin = found.find(
      (other) =>
        other.mention !== mention &&
        view.referentOf(other.mention) === view.referentOf(mention) &&
        (isPlain(other.mention) || isPlain(mention)),
    );
    return !twin || (shared ? !isSubject(mention) : !isPlain(mention));
  });
};
