import type { Mention } from "../../model/mention.ts";
import { lightVerbs, scheduleNouns, type EventTrigger } from "../lexicon/event-triggers.ts";
import { nounClass, people } from "../lexicon/noun-class.ts";
import type { Registry } from "../registry.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { Word } from "../syntax/word.ts";
import type { ArticleView } from "../view.ts";
import type { EventArgument } from "./event-draft.ts";

/** Everything around an event noun: possessor, compounds, attachments, and the verb that it hangs on. */
export interface Around {
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

export const possessorMention = (around: Around): Mention | undefined => {
  const { phrase, view } = around;
  if (phrase.possessor) return view.mentionOf(phrase.possessor);
  const first = phrase.words[0];
  const mention = first?.pos === "determiner" ? view.mentionAt(first) : undefined;
  return mention?.kind === "pronoun" ? mention : undefined;
};

const roleUnder = (trigger: EventTrigger, preposition: string): string | undefined =>
  preposition === "of"
    ? trigger.group === "agreement"
      ? undefined
      : trigger.group === "visit"
        ? trigger.agent
        : trigger.patient
    : trigger.prepositions[preposition];

export const attached = (around: Around): readonly EventArgument[] => {
  const found: EventArgument[] = [];
  for (const [place, { preposition, phrase }] of (around.syntax.after.get(around.phrase) ?? []).entries()) {
    // "a meeting from the deck of the ship": a later "of" belongs to the noun before it.
    if (place > 0 && preposition.lower === "of") continue;
    // "a crisis ahead of the congress".
    if (place === 0 && preposition.start - around.phrase.end > 1) continue;
    const role = roleUnder(around.trigger, preposition.lower);
    if (role === undefined) continue;
    const mutual = preposition.lower === "between";
    for (const mention of members(around, phrase)) {
      // "A tour of Buenos Aires", "an arrival of pilgrims".
      const toured =
        around.trigger.group === "visit" && preposition.lower === "of" && isPlace(around, mention);
      found.push({ mention, role: toured ? "place" : role, ...(mutual && { mutual }) });
    }
  }
  return found;
};

/** "Putin-Modi meetings", "the India visit": names before the noun. */
export const compounds = (around: Around): readonly EventArgument[] => {
  const names = around.phrase.words.filter((word) => word !== around.phrase.head && word.mention);
  // One name before "meeting" says where or how it is held, not who meets; "Russia sanctions" are anyone's.
  const { group } = around.trigger;
  if (group === "sanction" || group === "deal" || (group === "meeting" && names.length < 2)) return [];
  // "The AMIA attack", "the Menem trial" do not say who did what.
  const told = group !== "attack" && around.trigger.owner === undefined;
  // "The BALTRA agreement" is its own name.
  if (group === "agreement" && names.length < 2 && !names.some(isCountryIn(around))) return [];
  return compoundArguments(around).filter(({ role }) => told || role === "place");
};

const isCountryIn =
  ({ registry }: Around) =>
  ({ mention }: Word): boolean =>
    mention !== undefined && registry.isCountry(mention);

/** Events that a country before them is the place of. */
const hosted: ReadonlySet<string> = new Set(
  "visit session disaster protest attack event election".split(" "),
);

const hyphenated = ({ words }: NounPhrase, word: Word): boolean => {
  const at = words.indexOf(word);
  return [at - 1, at + 1].some((index) => /^[-‐‑–—]$/.test(words[index]?.text ?? ""));
};

const compoundArguments = (around: Around): readonly EventArgument[] => {
  const { phrase } = around;
  const names = phrase.words.filter((word) => word !== phrase.head && word.mention);
  const isCountry = isCountryIn(around);
  // "The Russia-Ukraine crisis" is between the two.
  const paired = names.filter((word) => hyphenated(phrase, word));
  const between = paired.length > 1 && paired.some(isCountry) ? paired : [];
  return names.flatMap((word): readonly EventArgument[] => {
    const { mention } = word;
    if (!mention) return [];
    const place =
      !between.includes(word) &&
      isPlace(around, mention) &&
      (!isCountry(word) || hosted.has(around.trigger.group));
    return [{ mention, role: place ? "place" : "participant" }];
  });
};

/** "Called on her members to join the protest": who is called on does it, not who calls. */
const isAddressed = ({ syntax }: Around, clause: Clause): boolean => {
  if (clause.kind !== "infinitive" || !clause.verb || clause.parent === undefined) return false;
  const verb = clause.verb;
  return (syntax.clauses[clause.parent]?.attachments ?? []).some(({ preposition, phrase }) => {
    const group = syntax.coordinated.get(phrase) ?? [phrase];
    return (
      /^(?:to|on|upon)$/.test(preposition.lower) &&
      group.some(({ end }) => verb.start - end === 1) &&
      group.some(({ head }) => nounClass(head.lower) === "PERSON" || people.test(head.lower))
    );
  });
};

/** The subject of a light verb over the noun, or whoever's schedule holds it. */
export const fromVerb = (
  around: Around,
  clause: Clause | undefined,
): { readonly agents: readonly Mention[]; readonly planned: boolean; readonly light: boolean } => {
  const none = { agents: [], planned: false, light: false };
  const verb = clause?.verb;
  if (!clause || !verb) return none;
  const governed =
    clause.objects.includes(around.phrase) ||
    // "Embarked on a visit", but not "made the decision in response to the agreement".
    (clause.objects.length === 0 &&
      clause.attachments.some(
        (entry) =>
          entry.phrase === around.phrase &&
          /^(?:on|in|for|to|with)$/.test(entry.preposition.lower) &&
          entry.preposition.start - verb.end <= 1,
      ));
  if (!governed || isAddressed(around, clause)) return none;
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

/** "Ortega's arrest" befalls Ortega, "Kenya's election" is held there, "Ortega's visit" he makes himself. */
export const ownerRole = (around: Around, owner: Mention): string | undefined => {
  const { trigger, syntax, phrase } = around;
  const { group } = trigger;
  if (around.view.typeOf(owner) === "PERSON")
    return group === "disaster" ? undefined : (trigger.owner ?? trigger.agent);
  // "Syria's war" is in Syria; in "Russia's war on Ukraine" someone else suffers it.
  const others = (syntax.after.get(phrase) ?? []).some(
    ({ preposition, phrase: other }) =>
      /^(?:in|on|against)$/.test(preposition.lower) && other.head.mention !== undefined,
  );
  const there =
    group === "election" || group === "disaster" || group === "protest" || (group === "event" && !others);
  return there && isPlace(around, owner) ? "place" : group === "disaster" ? undefined : trigger.agent;
};

/** The role that a light verb gives its subject: who wins an election, who makes an arrest; who has a death does not kill. */
export const lentRole = (trigger: EventTrigger, lemma: string, isNamed: boolean): string | undefined => {
  if (isNamed && !/^(?:host|hold|attend|join|stage|win|lead)$/.test(lemma)) return undefined;
  if (lemma === "include" || lemma === "feature") return trigger.agent;
  if (trigger.group === "election") return lemma === "win" ? "winner" : undefined;
  const done = /^(?:commit|perpetrate|carry|make|conduct|order|launch)$/.test(lemma);
  return trigger.owner === undefined || done ? trigger.agent : undefined;
};
