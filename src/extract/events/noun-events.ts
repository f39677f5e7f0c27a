import type { Modality } from "../../model/claim.ts";
import type { Mention } from "../../model/mention.ts";
import { lightVerbs, scheduleNouns, triggerOfNoun, type EventTrigger } from "../lexicon/event-triggers.ts";
import {
  allegedAdjectives,
  cancelledAdjectives,
  plannedAdjectives,
  possibleAdjectives,
} from "../lexicon/hedges.ts";
import type { Registry } from "../registry.ts";
import { weaker } from "../claims/modality.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { Word } from "../syntax/word.ts";
import type { Times } from "../time/sentence-times.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import type { EventArgument, EventDraft } from "./event-draft.ts";

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

/** Everything around an event noun: possessor, compounds, attachments, and the verb that it hangs on. */
interface Around {
  readonly view: ArticleView;
  readonly registry: Registry;
  readonly syntax: Syntax;
  readonly sentence: number;
  readonly phrase: NounPhrase;
  readonly trigger: EventTrigger;
}

const isPlace = ({ view }: Around, mention: Mention): boolean => view.typeOf(mention) === "PLACE";

const members = ({ view, syntax }: Around, phrase: NounPhrase): readonly Mention[] =>
  (syntax.coordinated.get(phrase) ?? [phrase]).flatMap((member) => view.mentionOf(member) ?? []);

const possessorMention = (around: Around): Mention | undefined => {
  const { phrase, view } = around;
  if (phrase.possessor) return view.mentionOf(phrase.possessor);
  const first = phrase.words[0];
  const mention = first?.pos === "determiner" ? view.mentionAt(first) : undefined;
  return mention?.kind === "pronoun" ? mention : undefined;
};

const roleUnder = (trigger: EventTrigger, preposition: string): string | undefined =>
  preposition === "of"
    ? trigger.group === "visit"
      ? trigger.agent
      : trigger.patient
    : trigger.prepositions[preposition];

const attached = (around: Around): readonly EventArgument[] => {
  const found: EventArgument[] = [];
  for (const [place, { preposition, phrase }] of (around.syntax.after.get(around.phrase) ?? []).entries()) {
    // "a meeting from the deck of the ship": a later "of" belongs to the noun before it.
    if (place > 0 && preposition.lower === "of") continue;
    const role = roleUnder(around.trigger, preposition.lower);
    if (role === undefined) continue;
    const mutual = preposition.lower === "between";
    for (const mention of members(around, phrase)) found.push({ mention, role, ...(mutual && { mutual }) });
  }
  return found;
};

/** "Putin-Modi meetings", "the India visit": names before the noun. */
const compounds = (around: Around): readonly EventArgument[] => {
  const names = around.phrase.words.filter((word) => word !== around.phrase.head && word.mention);
  // One name before "meeting" says where or how it is held, not who meets.
  return around.trigger.group === "meeting" && names.length < 2 ? [] : compoundArguments(around);
};

const compoundArguments = (around: Around): readonly EventArgument[] =>
  around.phrase.words
    .filter((word) => word !== around.phrase.head)
    .flatMap((word: Word): readonly EventArgument[] => {
      const mention = word.mention;
      if (!mention) return [];
      const place =
        isPlace(around, mention) &&
        ["visit", "session", "disaster", "protest", "attack"].includes(around.trigger.group);
      return [
        { mention, role: place ? "place" : around.trigger.group === "attack" ? "attacker" : "participant" },
      ];
    });

/** The subject of a light verb over the noun, or whoever's schedule holds it. */
const fromVerb = (
  around: Around,
  clause: Clause | undefined,
): { readonly agents: readonly Mention[]; readonly planned: boolean; readonly light: boolean } => {
  const none = { agents: [], planned: false, light: false };
  const verb = clause?.verb;
  if (!clause || !verb) return none;
  const governed =
    clause.objects.includes(around.phrase) ||
    clause.attachments.some(
      (entry) => entry.phrase === around.phrase && /^(?:on|in|for|to|with)$/.test(entry.preposition.lower),
    );
  if (!governed) return none;
  if (lightVerbs.has(verb.lemma) && !clause.passive)
    return {
      agents: clause.subjects.flatMap((phrase) => members(around, phrase)),
      planned: false,
      light: true,
    };
  if (verb.lemma === "include" || verb.lemma === "feature") {
    const holder = clause.subjects.find((phrase) => scheduleNouns.has(phrase.head.lower));
    const owner = holder?.possessor && around.view.mentionOf(holder.possessor);
    return { agents: owner ? [owner] : [], planned: holder !== undefined, light: false };
  }
  return none;
};

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

/** Events that noun phrases name: "Belousov's visit to India", "talks between A and B", "the meeting". */
export const nounEvents = (
  view: ArticleView,
  registry: Registry,
  times: Times,
  sentence: SentenceView,
): readonly EventDraft[] => {
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
    if (!trigger || (named && !isNamed)) continue;
    const around: Around = { view, registry, syntax, sentence: index, phrase, trigger };
    const clause = clauseOf(syntax, phrase);
    const { agents, planned, light } = fromVerb(around, clause);
    const owner = possessorMention(around);
    const found: EventArgument[] = [...compounds(around), ...attached(around)];
    if (owner) {
      found.unshift({ mention: owner, role: trigger.group === "killing" ? trigger.patient : trigger.agent });
    }
    for (const agent of agents) found.unshift({ mention: agent, role: trigger.agent });
    const modality = weaker(adjectiveModality(phrase), planned ? "planned" : "asserted");
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
      governed: light,
      arguments: found.filter(({ mention, role }) => role !== "place" && view.typeOf(mention) !== "EVENT"),
      places: found
        .filter(({ mention, role }) => role === "place" && isPlace(around, mention))
        .map(({ mention }) => mention),
      ...(time && { time }),
      ...(modality !== "asserted" && { modality }),
      ...(isNamed && { named }),
      ...(label !== undefined && { label }),
    });
  }
  return drafts;
};
