import type { EventType } from "../../model/relation-types.ts";

/** Words that name one kind of happening, with the roles that their arguments play. */
export interface EventTrigger {
  readonly type: EventType;
  /** Words of one group can name one event ("visit", "trip"). */
  readonly group: string;
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  /** Role of the subject or possessor, and of the object or of-phrase. */
  readonly agent: string;
  readonly patient: string;
  /** Role of a person who possesses the noun ("Ortega's arrest"), where it is not the agent's. */
  readonly owner?: string;
  /** Roles that other prepositions bring; "place" makes OCCURRED_AT. */
  readonly prepositions: Readonly<Record<string, string>>;
}

const list = (words: string): readonly string[] => (words === "" ? [] : words.split(" "));

const trigger = (
  type: EventType,
  group: string,
  nouns: string,
  verbs: string,
  agent: string,
  patient: string,
  prepositions: Readonly<Record<string, string>> = {},
  owner?: string,
): EventTrigger => ({
  type,
  group,
  nouns: list(nouns),
  verbs: list(verbs),
  agent,
  patient,
  prepositions: { in: "place", at: "place", near: "place", ...prepositions },
  ...(owner !== undefined && { owner }),
});

const withOthers = { with: "participant", between: "participant" };

export const eventTriggers: readonly EventTrigger[] = [
  trigger("Meeting", "visit", "visit trip tour arrival", "visit", "agent", "place", { to: "place", with: "participant" }),
  trigger("Meeting", "meeting", "meeting meetings talks summit negotiations discussions consultations", "meet", "agent", "participant", withOthers),
  trigger("Meeting", "session", "session conference forum congress convention", "", "agent", "organiser", withOthers),
  trigger("Attack", "attack", "attack attacks strike strikes airstrike airstrikes bombing bombings raid shelling assault ambush shooting invasion offensive explosion blast bombardment massacre", "attack bomb shell ambush invade raid storm bombard", "attacker", "target", { on: "target", against: "target", by: "attacker" }),
  trigger("Casualty", "killing", "killing murder assassination death deaths", "kill murder assassinate wound injure die", "agent", "victim", { by: "agent" }, "victim"),
  trigger("Protest", "protest", "protest protests demonstration demonstrations rally march riot riots strike uprising", "protest demonstrate riot", "agent", "target", { against: "target", by: "agent" }),
  trigger("Arrest", "arrest", "arrest arrests detention", "arrest detain", "agent", "suspect", { by: "agent" }, "suspect"),
  trigger("Trial", "trial", "trial hearing prosecution", "prosecute", "prosecutor", "defendant", { against: "defendant", by: "prosecutor" }, "defendant"),
  trigger("Verdict", "verdict", "verdict conviction sentence acquittal sentencing", "convict acquit sentence", "court", "defendant", { by: "court", against: "defendant" }, "defendant"),
  trigger("Lawsuit", "lawsuit", "lawsuit lawsuits suit", "sue", "plaintiff", "defendant", { against: "defendant", by: "plaintiff" }),
  trigger("Agreement", "agreement", "agreement agreements treaty accord pact ceasefire truce memorandum signing", "sign", "party", "document", withOthers),
  trigger("Election", "election", "election elections vote referendum ballot by-election runoff", "elect", "electorate", "winner", {}, "winner"),
  trigger("Appointment", "appointment", "appointment nomination inauguration", "appoint nominate inaugurate", "appointer", "appointee", { by: "appointer" }, "appointee"),
  trigger("Departure", "departure", "resignation dismissal ouster removal departure", "resign dismiss sack oust fire", "agent", "leaver", { from: "organisation" }, "leaver"),
  trigger("Deal", "deal", "acquisition takeover merger purchase", "acquire buy purchase", "buyer", "target", { by: "buyer", ...withOthers }),
  trigger("Payment", "aid", "donation grant payment loan aid", "donate lend", "giver", "gift", { to: "beneficiary", for: "beneficiary", from: "giver" }),
  trigger("Disaster", "disaster", "earthquake flood floods flooding hurricane cyclone typhoon storm wildfire wildfires landslide crash collision accident derailment eruption tsunami drought famine epidemic outbreak fire", "crash collide derail", "vehicle", "vehicle", { of: "vehicle" }),
  trigger("Sanction", "sanction", "sanction sanctions embargo blockade", "sanction blacklist", "issuer", "target", { on: "target", against: "target", by: "issuer" }),
  trigger("Event", "event", "revolution war conflict coup crisis festival olympics championship tournament anniversary annexation occupation genocide", "annex overthrow", "agent", "target", { against: "opponent", between: "party" }),
]; // prettier-ignore

const byNoun = new Map<string, EventTrigger>();
const byVerb = new Map<string, EventTrigger>();
for (const entry of eventTriggers) {
  for (const noun of entry.nouns) if (!byNoun.has(noun)) byNoun.set(noun, entry);
  for (const verb of entry.verbs) byVerb.set(verb, entry);
}

export const triggerOfNoun = (noun: string): EventTrigger | undefined => byNoun.get(noun);
export const triggerOfVerb = (lemma: string): EventTrigger | undefined => byVerb.get(lemma);

/** Verbs that only lend their subject to the event that is their object or complement ("held talks", "embark on a visit"). */
export const lightVerbs: ReadonlySet<string> = new Set(
  list(
    "hold have conduct host attend pay make embark join begin start launch carry undertake stage sign conclude reach convene lead complete commit perpetrate file impose suffer win schedule plan cancel postpone",
  ),
);

/** Nouns that carry the events of their possessor ("Putin's itinerary includes meetings"). */
export const scheduleNouns: ReadonlySet<string> = new Set(
  list("itinerary agenda schedule programme program visit trip tour"),
);
