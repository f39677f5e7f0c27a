import { amounts } from "../attributes/amounts.ts";
import { casualtiesOf, countIn } from "../attributes/counts.ts";
import type { Mention } from "../../model/mention.ts";
import { firmnessOf } from "../claims/modality.ts";
import { triggerOfVerb, type EventTrigger } from "../lexicon/event-triggers.ts";
import { talkingBody } from "../lexicon/bodies.ts";
import { nounClass, people } from "../lexicon/noun-class.ts";
import { createArgumentFinder } from "../relations/arguments.ts";
import { international } from "../relations/seat-rules.ts";
import type { Attachment, Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import type { EventArgument, EventDraft } from "./event-draft.ts";
import { placed, type EventScope } from "./event-scope.ts";
import { disjoint } from "./disjoint.ts";
import { isGain, isImperative, isSporting, isVerbalAttack } from "./figurative.ts";
import { isPlaceOfAnother } from "./places-of-others.ts";
import { visitArguments } from "./visitors.ts";

type Values = NonNullable<EventDraft["values"]>;

const countValues = (syntax: Syntax, clause: Clause): Values => {
  const casualties = casualtiesOf(clause, syntax);
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

/** Verbs whose subject is whom it befalls. */
const intransitive: ReadonlySet<string> = new Set(["die", "resign", "crash"]);

const personal: ReadonlySet<string> = new Set(["Departure", "Appointment", "Election"]);

const isPerson = (view: ArticleView, phrase: NounPhrase): boolean => {
  const mention = view.mentionOf(phrase);
  return mention ? view.typeOf(mention) === "PERSON" : nounClass(phrase.head.lower) === "PERSON";
};

const lentIdioms = /^(?:hand|support|voice|name|ear|weight|credence|credibility|legitimacy|itself)$/;

const documents =
  /^(?:agreements?|deals?|treat(?:y|ies)|accords?|pacts?|memorand(?:um|a)|mous?|contracts?|ceasefire|truce|declaration|protocols?|partnership)$/;

/** Whether it is someone who is dismissed or appointed, and an agreement that is signed. */
const fitsPatient = (view: ArticleView, clause: Clause, trigger: EventTrigger): boolean => {
  const patients = clause.passive ? clause.subjects : clause.objects;
  if (trigger.group === "agreement")
    return (
      patients.some(({ head }) => documents.test(head.lower)) ||
      clause.attachments.some(({ preposition }) => /^(?:with|between)$/.test(preposition.lower))
    );
  // "I will never be bought".
  if (
    trigger.group === "deal" &&
    patients.some((phrase) => view.mentionOf(phrase)?.kind === "pronoun" && isPerson(view, phrase))
  )
    return false;
  // "A committee appointed under the act" was not the one that appointed.
  const bare = !clause.passive && patients.length === 0 && trigger.owner !== undefined;
  if (bare) return intransitive.has(clause.verb?.lemma ?? "");
  if (trigger.type === "Casualty" && patients.length > 0 && !intransitive.has(clause.verb?.lemma ?? ""))
    return patients.some(
      (phrase) => isPerson(view, phrase) || countIn(phrase) !== undefined || people.test(phrase.head.lower),
    );
  return (
    !personal.has(trigger.type) || patients.length === 0 || patients.some((phrase) => isPerson(view, phrase))
  );
};

/** "Rovers will meet Harriers": teams play. */
const isMatch = (
  { view, registry }: EventScope,
  syntax: Syntax,
  found: readonly EventArgument[],
): boolean => {
  const sides = found.filter(({ role }) => role !== "place").map(({ mention }) => mention);
  if (isSporting(syntax)) return sides.every((mention) => view.typeOf(mention) !== "PERSON");
  return (
    sides.some((mention) => view.typeOf(mention) === "ORG") &&
    sides.every(
      (mention) =>
        view.typeOf(mention) !== "PERSON" &&
        mention.kind === "name" &&
        !registry.isCountry(mention) &&
        !talkingBody.test(view.chainOf(mention)?.name ?? mention.text) &&
        !international.test(mention.text),
    )
  );
};

/** "Bought a stake in the mine": where the thing is that is bought. */
const isOfObject = (clause: Clause, { group }: EventTrigger, { preposition }: Attachment): boolean =>
  group === "deal" && clause.objects.some(({ end }) => preposition.start - end === 1);

/** Not every use of a verb is the event: "protested that …" says, "was met with walls" is an image. */
const isHappening = (syntax: Syntax, clause: Clause): boolean => {
  const lemma = clause.verb?.lemma;
  if (lemma === "meet") return !clause.passive;
  // "Lent a hand", "lent its support".
  if (lemma === "lend") return !clause.objects.some(({ head }) => lentIdioms.test(head.lower));
  const said =
    syntax.clauses.some((other) => other.parent === clause.index && other.kind === "complement") ||
    syntax.words.some(({ pos, start }) => pos === "that" && start - (clause.verb?.end ?? 0) === 1);
  if (lemma === "demonstrate") return !said && clause.objects.length === 0;
  return lemma !== "protest" || !said;
};

/** Events that verbs name: "X met Y in Geneva", "Police arrested X". */
export const verbEvents = (scope: EventScope, sentence: SentenceView): readonly EventDraft[] => {
  const { view, registry, times } = scope;
  const { syntax } = sentence;
  const index = sentence.sentence.index;
  const finder = createArgumentFinder(view, registry, syntax);
  const drafts: EventDraft[] = [];
  for (const clause of syntax.clauses) {
    const trigger = clause.verb && triggerOfVerb(clause.verb.lemma);
    if (!trigger || !clause.verb) continue;
    if (
      isImperative(clause) ||
      isGain(clause) ||
      !isHappening(syntax, clause) ||
      !fitsPatient(view, clause, trigger)
    )
      continue;
    const alone =
      clause.verb.lemma === "meet" &&
      finder.subjects(clause).length < 2 &&
      finder.patients(clause).length + finder.under(clause, "with").length === 0;
    if (alone) continue;
    const { modality } = firmnessOf(syntax, clause);
    const found: EventArgument[] = [];
    const add = (mentions: readonly Mention[], role: string): void => {
      for (const mention of mentions) found.push({ mention, role });
    };
    if (intransitive.has(clause.verb.lemma)) add(finder.subjects(clause), trigger.patient);
    else {
      add(finder.agents(clause), trigger.agent);
      add(finder.patients(clause), trigger.patient);
    }
    for (const [preposition, role] of Object.entries(trigger.prepositions)) {
      if (preposition !== "by")
        add(
          finder.under(clause, preposition, (run, entry) =>
            role === "place"
              ? !isPlaceOfAnother(trigger.group, run, entry) && !isOfObject(clause, trigger, entry)
              : true,
          ),
          role,
        );
    }
    const values = [...countValues(syntax, clause), ...amountValues(view, sentence, clause, trigger.type)];
    const apart = disjoint(view, syntax, clause, found);
    const taken =
      trigger.group === "visit" ? visitArguments(view, registry, clause.verb.lemma, apart) : apart;
    const played = clause.verb.lemma === "meet" && clause.objects.length > 0 && isMatch(scope, syntax, found);
    if (!taken || played || (trigger.group === "attack" && isVerbalAttack(view, clause, found))) continue;
    const parts = placed(view, taken);
    if (
      values.length === 0 &&
      parts.arguments.every(({ mention }) => view.typeOf(mention) === "PLACE" && !registry.isCountry(mention))
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
      ...parts,
      ...(time && { time }),
    });
  }
  return drafts;
};
