import type { Modality } from "../../model/claim.ts";
import { triggerOfNoun } from "../lexicon/event-triggers.ts";
import {
  allegedAdjectives,
  cancelledAdjectives,
  plannedAdjectives,
  possibleAdjectives,
} from "../lexicon/hedges.ts";
import { weaker } from "../claims/modality.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { SentenceView } from "../view.ts";
import type { EventArgument, EventDraft } from "./event-draft.ts";
import {
  attached,
  compounds,
  fromVerb,
  lentRole,
  ownerRole,
  possessorMention,
  type Around,
} from "./around-noun.ts";
import { placed, type EventScope } from "./event-scope.ts";
import { isAward, isUnarmed } from "./figurative.ts";
import { visitArguments } from "./visitors.ts";
import { wishedModality } from "./wished.ts";

/** What adjectives say of an event: planned, possible, alleged. */
export const adjectiveModality = (phrase: NounPhrase): Modality => {
  let modality: Modality = "asserted";
  for (const { lower } of phrase.words) {
    if (cancelledAdjectives.has(lower)) modality = weaker(modality, "denied");
    else if (allegedAdjectives.has(lower)) modality = weaker(modality, "alleged");
    else if (possibleAdjectives.has(lower)) modality = weaker(modality, "possible");
    else if (plannedAdjectives.has(lower)) modality = weaker(modality, "planned");
  }
  return modality;
};

const referring: ReadonlySet<string> = new Set([
  "the",
  "this",
  "that",
  "these",
  "those",
  "his",
  "her",
  "their",
  "its",
]);

const ordinalLabel = (around: Around): string | undefined => {
  const { phrase, view, syntax, trigger } = around;
  const head = phrase.words.indexOf(phrase.head);
  const modifiers = phrase.words.slice(0, head).filter((word) => word.pos !== "determiner");
  const ordinal = modifiers.some((word) => /^\d+(?:st|nd|rd|th)$/.test(word.lower));
  if (ordinal && trigger.group === "session") {
    const end = syntax.after.get(phrase)?.[0]?.phrase.end ?? phrase.end;
    return view.text.slice(modifiers[0]?.start ?? phrase.start, end);
  }
  const proper = modifiers.at(-1);
  if (trigger.type === "Event" && proper && /^\p{Lu}/u.test(proper.text) && !proper.tags.has("Demonym")) {
    return view.text.slice(
      modifiers.find((word) => /^\p{Lu}/u.test(word.text))?.start ?? phrase.start,
      phrase.end,
    );
  }
  return undefined;
};

/** "the Maidan, a revolution in …" is the Maidan revolution. */
const besideLabel = (host: NounPhrase, phrase: NounPhrase): string | undefined => {
  const name = host.head.text;
  if (!/^\p{Lu}/u.test(name) || /\s/.test(name) || name.toLowerCase() === phrase.head.lower) return undefined;
  return `${name} ${phrase.head.lower}`;
};

const clauseOf = (syntax: Syntax, phrase: NounPhrase): Clause | undefined => {
  const index = syntax.clauseOfChunk[syntax.chunks.indexOf(phrase)];
  return index === undefined ? undefined : syntax.clauses[index];
};

/** "War could follow", "no rush to hold meetings": what is not there yet is only as firm as its clause. */
const isFresh = (syntax: Syntax, phrase: NounPhrase, clause: Clause | undefined): boolean => {
  if (!clause || phrase.possessor || referring.has(phrase.words[0]?.lower ?? "")) return false;
  const group = syntax.coordinated.get(phrase) ?? [phrase];
  return group.some((member) => clause.objects.includes(member) || clause.subjects.includes(member));
};

/** Events that noun phrases name: "Belousov's visit to India", "talks between A and B", "the meeting". */
export const nounEvents = (scope: EventScope, sentence: SentenceView): readonly EventDraft[] => {
  const { view, registry, times } = scope;
  const { syntax } = sentence;
  const index = sentence.sentence.index;
  const drafts: EventDraft[] = [];
  for (const phrase of syntax.phrases) {
    const host = syntax.appositions.find(([, beside]) => beside === phrase)?.[0];
    const standing = view.mentionOf(phrase);
    // "The Maidan, a revolution": the noun phrase in apposition describes the name beside it.
    const own = host && standing?.kind === "nominal" ? undefined : standing;
    const beside = host && view.mentionOf(host);
    const named = own ?? (beside && view.typeOf(beside) === "EVENT" ? beside : undefined);
    const isNamed = named !== undefined && view.typeOf(named) === "EVENT";
    const word =
      own && isNamed ? (/(\p{L}+)\P{L}*$/u.exec(named.text)?.[1] ?? "").toLowerCase() : phrase.head.lower;
    const trigger = triggerOfNoun(word) ?? (isNamed ? triggerOfNoun("revolution") : undefined);
    // "March" is a month.
    if (!trigger || (named && !isNamed) || (phrase.head.text === "March" && !isNamed)) continue;
    if ((trigger.group === "attack" && isUnarmed(phrase)) || (isNamed && isAward(named.text))) continue;
    const isVisit = trigger.group === "visit" && !isNamed;
    const around: Around = { view, registry, syntax, sentence: index, phrase, trigger };
    const clause = clauseOf(syntax, phrase);
    // "Told This Week in Asia": what is told something is a paper.
    if (isNamed && clause?.verb?.lemma === "tell" && clause.objects[0] === phrase) continue;
    const { agents, planned, light } = fromVerb(around, clause);
    const owner = possessorMention(around);
    const found: EventArgument[] = [...compounds(around), ...attached(around)];
    const role = owner && !isNamed ? ownerRole(around, owner) : undefined;
    if (owner && role !== undefined) found.unshift({ mention: owner, role });
    // Who attends or hosts a meeting "between A and B" is neither.
    const others = found.some(({ mutual }) => mutual);
    const lent = others ? undefined : clause?.verb && lentRole(trigger, clause.verb.lemma, isNamed);
    if (lent !== undefined) for (const agent of agents) found.unshift({ mention: agent, role: lent });
    const taken = isVisit ? visitArguments(view, registry, word, found) : found;
    // "The arrival of the cable": whatever arrives, nobody visits.
    const arrived =
      word === "arrival" &&
      (phrase.possessor !== undefined || syntax.after.get(phrase)?.[0]?.preposition.lower === "of");
    if (!taken || (isVisit && arrived && !taken.some((argument) => argument.role === "agent"))) continue;
    const fresh = isFresh(syntax, phrase, clause);
    const wished = isNamed ? "asserted" : wishedModality(syntax, phrase, clause, fresh);
    const modality = weaker(weaker(adjectiveModality(phrase), planned ? "planned" : "asserted"), wished);
    const time = times.ofPhrase(index, phrase, modality);
    const label = host && !own ? besideLabel(host, phrase) : isNamed ? undefined : ordinalLabel(around);
    drafts.push({
      trigger,
      span: isNamed
        ? { start: named.start, end: named.end }
        : { start: phrase.head.start, end: phrase.head.end },
      word,
      sentence: index,
      ...(clause && { clause: clause.index }),
      definite: referring.has(phrase.words[0]?.lower ?? "") && owner === undefined,
      verbal: false,
      governed: light || fresh,
      ...placed(view, taken),
      ...(time && { time }),
      ...(modality !== "asserted" && { modality }),
      ...(isNamed && { named }),
      ...(label !== undefined && { label }),
    });
  }
  return drafts;
};
