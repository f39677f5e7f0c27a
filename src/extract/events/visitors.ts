import type { Mention } from "../../model/mention.ts";
import { namedThings, travellingBody } from "../lexicon/bodies.ts";
import type { Registry } from "../registry.ts";
import type { ArticleView } from "../view.ts";
import type { EventArgument } from "./event-draft.ts";

/** Whether the article puts a word for a thing beside the name: "the Zephyra cable", "Zephyra, a ship". */
export const namesThing = (view: ArticleView, mention: Mention): boolean => {
  const referent = view.referentOf(mention);
  const isIt = (other: Mention | undefined): boolean =>
    other !== undefined && view.referentOf(other) === referent;
  return view.sentences.some(({ syntax }) => {
    const compound = syntax.phrases.some(({ words, head }) => {
      const at = words.indexOf(head);
      // "The Zephyra deep-sea cable", also where the name in it was not found for one.
      const named = words.some(
        (word, index) => index < at && (isIt(word.mention) || (!word.mention && word.text === mention.text)),
      );
      return (
        (namedThings.has(head.lower) && named) ||
        (isIt(head.mention) && namedThings.has(words[at - 1]?.lower ?? ""))
      );
    });
    return (
      compound ||
      syntax.appositions.some(
        ([left, right]) =>
          (isIt(left.head.mention) && namedThings.has(right.head.lower)) ||
          (isIt(right.head.mention) && namedThings.has(left.head.lower)),
      )
    );
  });
};

/** A person, a country or a body that travels as one; on a visit, other organisations too, but they do not "arrive". */
const isVisitor = (view: ArticleView, registry: Registry, mention: Mention, word: string): boolean => {
  const type = view.typeOf(mention);
  if (type === "PERSON") return !namesThing(view, mention);
  if (registry.isCountry(mention) || travellingBody.test(view.chainOf(mention)?.name ?? mention.text))
    return true;
  const people = mention.kind === "pronoun" && !/^its?$/i.test(mention.text);
  return people || (type === "ORG" && word !== "arrival");
};

/** The arguments of a visit without agents that cannot travel; undefined where nobody is left of those it names. */
export const visitArguments = (
  view: ArticleView,
  registry: Registry,
  word: string,
  found: readonly EventArgument[],
): readonly EventArgument[] | undefined => {
  const left = found.filter(
    ({ mention, role }) => role !== "agent" || isVisitor(view, registry, mention, word),
  );
  const named = found.some(({ role }) => role === "agent");
  return named && !left.some(({ role }) => role === "agent") ? undefined : left;
};
