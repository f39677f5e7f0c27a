import { partyName } from "../lexicon/bodies.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { ArticleView } from "../view.ts";
import type { EventArgument } from "./event-draft.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What makes an attack one of words, or of the body. */
const unarmed = words(
  "heart panic asthma anxiety scathing verbal stinging blistering withering rhetorical veiled",
);

/** "A scathing attack", "a heart attack". */
export const isUnarmed = ({ words: parts, head }: NounPhrase): boolean =>
  parts.some((word) => word !== head && unarmed.has(word.lower));

/** "Labour attacked the minister", "attacked her over the budget": in words. */
export const isVerbalAttack = (view: ArticleView, clause: Clause, found: readonly EventArgument[]): boolean =>
  clause.attachments.some(({ preposition }) => /^(?:for|over|as)$/.test(preposition.lower)) ||
  found.some(
    ({ mention, role }) => role === "attacker" && partyName.test(view.chainOf(mention)?.name ?? mention.text),
  );

/** Names that are given and not held: "the Guinness World Records", "Best Film". */
export const isAward = (name: string): boolean =>
  /^(?:The )?(?:Best|Greatest|Top)\b|\b(?:Awards?|Prizes?|Records|Medals?|Oscars?)$/.test(name);

const boundless = words(
  "wealth knowledge skills skill experience power reputation fame taste habit language status citizenship nationality immunity",
);

/** "Acquired great wealth": nothing changes hands. */
export const isGain = ({ verb, objects }: Clause): boolean =>
  verb?.lemma === "acquire" && objects.slice(0, 1).some(({ head }) => boundless.has(head.lower));

/** "Meet Ann Lee.": nobody does what the reader is told to do. */
export const isImperative = ({ kind, subjects, verb, passive }: Clause): boolean =>
  kind === "main" &&
  subjects.length === 0 &&
  !passive &&
  verb?.form === "finite" &&
  verb.words.length === 1 &&
  verb.main.lower === verb.lemma;

const sporting = words(
  "champions championship championships cup league semi-final semi-finals semifinal semifinals quarter-final quarter-finals quarterfinal quarterfinals final finals play-off play-offs playoff playoffs tournament match matches fixture kick-off qualifier qualifiers derby innings",
);

/** Whether a sentence speaks of a competition, in which countries and bodies "meet" to play. */
export const isSporting = (syntax: Syntax): boolean =>
  syntax.words.some(({ lower, pos }) => pos !== "adjective" && sporting.has(lower));
