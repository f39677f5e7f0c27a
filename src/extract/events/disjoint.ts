import type { Clause, Syntax } from "../syntax/clause.ts";
import type { ArticleView } from "../view.ts";
import type { EventArgument } from "./event-draft.ts";

const isReflexive = (text: string): boolean => /sel(?:f|ves)$/i.test(text);

/** Whether a clause has its subject from one before it: "said that Lee left and accused him". */
const isShared = (syntax: Syntax, clause: Clause): boolean =>
  syntax.clauses.some(({ index, subjects }) => index < clause.index && subjects === clause.subjects);

/**
 * The arguments of a clause without those that cannot be: a plain pronoun does not mean another argument of its own
 * clause (principles B and C of binding). Where the name came from another clause the name is what does not belong.
 */
export const disjoint = (
  view: ArticleView,
  syntax: Syntax,
  clause: Clause,
  found: readonly EventArgument[],
): readonly EventArgument[] => {
  const shared = isShared(syntax, clause);
  return found.filter(({ mention }) => {
    const twins = found.filter(
      (other) => other.mention !== mention && view.referentOf(other.mention) === view.referentOf(mention),
    );
    const pronoun = mention.kind === "pronoun" && !isReflexive(mention.text);
    if (pronoun) return !twins.some((twin) => !shared && twin.mention.kind === "name");
    const other = twins.some((twin) => twin.mention.kind === "pronoun" && !isReflexive(twin.mention.text));
    return !(shared && other);
  });
};
