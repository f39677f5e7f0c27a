import { gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Mention } from "../../model/mention.ts";
import { lightVerbs, scheduleNouns, type EventTrigger } from "../lexicon/event-triggers.ts";
import { nounClass, people } from "../lexicon/noun-class.ts";
import type { Registry } from "../registry.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { Word } from "../syntax/word.ts";
import type { ArticleView } from "../view.ts";
import type { EventArgument } from "./event-draft.ts";
import { isAccusation, isPlaceOfAnother, isRemembered } from "./places-of-others.ts";

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

/** "The festival of Oslo": what is held in a place. */
const isHeld = (around: Around, mention: Mention): boolean =>
  /^(?:festival|olympics|championship|tournament)$/.test(around.phrase.head.lower) &&
  isPlace(around, mention);

export const attached = (around: Around): readonly EventArgument[] => {
  const found: EventArgument[] = [];
  const entries = around.syntax.after.get(around.phrase) ?? [];
  const kind = around.phrase.head.lower === "anniversary" ? "anniversary" : around.trigger.group;
  const remembered = isRemembered(around.syntax, around.phrase);
  for (const [place, entry] of entries.entries()) {
    const { preposition, phrase } = entry;
    // "a meeting from the deck of the ship": a later "of" belongs to the noun before it.
    if (place > 0 && preposition.lower === "of") continue;
    // "a crisis ahead of the congress".
    if (place === 0 && preposition.start - around.phrase.end > 1) continue;
    const role = roleUnder(around.trigger, preposition.lower);
    if (role === undefined || isAccusation(around.syntax, around.phrase, entry)) continue;
    const elsewhere = remembered || isPlaceOfAnother(kind, entries.slice(0, place), entry);
    if (role === "place" && elsewhere) continue;
    const mutual = preposition.lower === "between";
    for (const mention of members(around, phrase)) {
      // "A tour of Buenos Aires", "an arrival of pilgrims".
      const toured =
        around.trigger.group === "visit" && preposition.lower === "of" && isPlace(around, mention);
      const there = toured || (preposition.lower === "of" && isHeld(around, mention));
      found.push({ mention, role: there ? "place" : role, ...(mutual && { mutual }) });
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

/** "The Ann Lee Open Tournament" is its own name. */
const isPartOfName = ({ words, head }: NounPhrase, word: Word): boolean => {
  const between = words.slice(words.indexOf(word) + 1, words.indexOf(head));
  return (
    /^\p{Lu}/u.test(head.text) &&
    between.some(({ mention, text, tags }) => !mention && /^\p{Lu}/u.test(text) && !tags.has("Demonym"))
  );
};

/** "Anti" or "pro" before a name. */
const sideBefore = ({ words }: NounPhrase, word: Word): string | undefined => {
  const at = words.indexOf(word);
  const prefix = words[at - 1]?.pos === "hyphen" ? words[at - 2] : words[at - 1];
  return /^(anti|pro)[-‐‑–]?$/.exec(prefix?.lower ?? "")?.[1];
};

const isKnownPlace = (name: string): boolean => {
  const places = gazetteer();
  return (
    places.country(name) !== undefined || places.region(name) !== undefined || places.cities(name).length > 0
  );
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
    if (!mention || isPartOfName(phrase, word)) return [];
    // "Anti-Lee protests" are against her; who is behind "pro-Lee protests" is not told.
    const side = sideBefore(phrase, word);
    if (side !== undefined) {
      const role = side === "anti" ? around.trigger.prepositions["against"] : undefined;
      return role === undefined ? [] : [{ mention, role }];
    }
    // "The Harvest festival": what only its own name calls a place may be none.
    if (around.trigger.group === "event" && isPlace(around, mention) && !isKnownPlace(mention.text))
      return [];
    const place =
      !between.includes(word) &&
      isPlace(around, mention) &&
      (!isCountry(word) || hosted.has(around.trigger.group));
    // "The Wimbledon tournament" is called so.
    if (around.trigger.group === "event" && !place && !between.includes(word) && !isCountry(word)) return [];
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
