import { amounts } from "../attributes/amounts.ts";
import { casualtiesOf } from "../attributes/counts.ts";
import type { Mention } from "../../model/mention.ts";
import { firmnessOf } from "../claims/modality.ts";
import { triggerOfVerb } from "../lexicon/event-triggers.ts";
import type { Registry } from "../registry.ts";
import { createArgumentFinder } from "../relations/arguments.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { Times } from "../time/sentence-times.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import type { EventArgument, EventDraft } from "./event-draft.ts";

const isPlaceRole = (argument: EventArgument): boolean => argument.role === "place";

type Values = NonNullable<EventDraft["values"]>;

const countValues = (clause: Clause): Values => {
  const casualties = casualtiesOf(clause);
  if (!casualties) return [];
  const { count, outcome, phrase } = casualties;
  return [{ type: "COUNT", value: `${count} ${outcome}`, span: { start: phrase.start, end: phrase.end } }];
};

const priced: ReadonlySet<string> = new Set(["Deal", "Payment", "Agreement", "Verdict"]);

const amountValues = (view: ArticleView, sentence: SentenceView, clause: Clause, type: string): Values =>
  priced.has(type)
    ? amounts(view.text, sentence.sentence)
        .filter((amount) => amount.start >= clause.start && amount.end <= clause.end + 1)
        .slice(0, 1)
        .map(({ start, end, value }) => ({ type: "AMOUNT", value, span: { start, end } }))
    : [];

/** Not every use of a verb is the event: "protested that …" says, "was met with walls" is an image. */
const isHappening = (syntax: Syntax, clause: Clause): boolean => {
  const lemma = clause.verb?.lemma;
  if (lemma === "meet") return !clause.passive;
  return (
    lemma !== "protest" ||
    !syntax.clauses.some((other) => other.parent === clause.index && other.kind === "complement")
  );
};

const living: ReadonlySet<string> = new Set(["victim", "suspect", "appointee", "leaver", "winner"]);

/** Events that verbs name: "X met Y in Geneva", "Police arrested X". */
export const verbEvents = (
  view: ArticleView,
  registry: Registry,
  times: Times,
  sentence: SentenceView,
): readonly EventDraft[] => {
  const { syntax } = sentence;
  const index = sentence.sentence.index;
  const finder = createArgumentFinder(view, registry, syntax);
  const drafts: EventDraft[] = [];
  for (const clause of syntax.clauses) {
    const trigger = clause.verb && triggerOfVerb(clause.verb.lemma);
    if (!trigger || !clause.verb) continue;
    if (!isHappening(syntax, clause)) continue;
    const alone =
      clause.verb.lemma === "meet" &&
      finder.subjects(clause).length < 2 &&
      finder.patients(clause).length + finder.under(clause, "with").length === 0;
    if (alone) continue;
    const intransitive =
      clause.verb.lemma === "die" || clause.verb.lemma === "resign" || clause.verb.lemma === "crash";
    const { modality } = firmnessOf(syntax, clause);
    const found: EventArgument[] = [];
    const add = (mentions: readonly Mention[], role: string): void => {
      for (const mention of mentions) {
        const type = view.typeOf(mention);
        if (type !== "EVENT" && (type === "PERSON" || !living.has(role))) found.push({ mention, role });
      }
    };
    if (intransitive) add(finder.subjects(clause), trigger.patient);
    else {
      add(finder.agents(clause), trigger.agent);
      add(finder.patients(clause), trigger.patient);
    }
    for (const [preposition, role] of Object.entries(trigger.prepositions)) {
      if (preposition !== "by") add(finder.under(clause, preposition), role);
    }
    const values = [...countValues(clause), ...amountValues(view, sentence, clause, trigger.type)];
    const others = found.filter((argument) => !isPlaceRole(argument));
    if (
      values.length === 0 &&
      others.every(({ mention }) => view.typeOf(mention) === "PLACE" && !registry.isCountry(mention))
    )
      continue;
    const time = times.ofClause(index, clause, modality);
    drafts.push({
      trigger,
      span: { start: clause.verb.main.start, end: clause.verb.main.end },
      word: clause.verb.lemma,
      sentence: index,
      clause: clause.index,
      definite: false,
      verbal: true,
      governed: true,
      ...(values.length > 0 && { values }),
      arguments: others,
      places: found
        .filter((argument) => isPlaceRole(argument) && view.typeOf(argument.mention) === "PLACE")
        .map(({ mention }) => mention),
      ...(time && { time }),
    });
  }
  return drafts;
};
