import type { RelationType } from "../../model/relation-types.ts";

/** Kinds of argument: entity types, SCHOOL for an organisation that teaches, and GPE for a country, its government or its capital as an actor. */
export type ArgumentKind = "PERSON" | "ORG" | "PLACE" | "GPE" | "SCHOOL";

/** What a verb with its arguments claims. `slot` is "object" or the preposition that brings the second argument. */
export interface VerbFrame {
  readonly type: RelationType;
  readonly verbs: readonly string[];
  readonly subject: readonly ArgumentKind[];
  readonly slot: readonly string[];
  readonly object: readonly ArgumentKind[];
  /** The surface object is the claim's subject ("hired X"). */
  readonly flip?: boolean;
  /** Only the passive ("was born in"), whose surface subject is the claim's subject. */
  readonly passive?: boolean;
  /** Head of a direct object that must be there too ("hold talks with"). */
  readonly noun?: readonly string[];
  readonly confidence: number;
}

const list = (text: string): readonly string[] => text.split(" ");
const kinds = (text: string): readonly ArgumentKind[] =>
  text
    .split(" ")
    .filter((kind): kind is ArgumentKind => ["PERSON", "ORG", "PLACE", "GPE", "SCHOOL"].includes(kind));

const frame = (
  type: RelationType,
  verbs: string,
  subject: string,
  slot: string,
  object: string,
  options: {
    readonly flip?: boolean;
    readonly passive?: boolean;
    readonly noun?: string;
    readonly confidence?: number;
  } = {},
): VerbFrame => ({
  type,
  verbs: list(verbs),
  subject: kinds(subject),
  slot: list(slot),
  object: kinds(object),
  ...(options.flip && { flip: true }),
  ...(options.passive && { passive: true }),
  ...(options.noun !== undefined && { noun: list(options.noun) }),
  confidence: options.confidence ?? 0.85,
});

export const verbFrames: readonly VerbFrame[] = [
  frame("VISITED", "visit tour", "PERSON", "object", "PLACE", { confidence: 0.92 }),
  frame("VISITED", "travel fly go head journey", "PERSON", "to", "PLACE"),
  frame("VISITED", "arrive land", "PERSON", "in at", "PLACE"),
  frame("VISITED", "pay make", "PERSON", "to", "PLACE", { noun: "visit trip" }),
  frame("MET", "meet", "PERSON", "object with", "PERSON", { confidence: 0.92 }),
  frame("MET", "hold have", "PERSON", "with", "PERSON", { noun: "talks talk meeting meetings discussions summit" }),
  frame("BORN_IN", "bear", "PERSON", "in at near", "PLACE", { passive: true, confidence: 0.95 }),
  frame("DIED_IN", "die", "PERSON", "in at near", "PLACE", { confidence: 0.85 }),
  frame("RESIDES_IN", "live reside settle", "PERSON", "in at near", "PLACE"),
  frame("RESIDES_IN", "move relocate emigrate", "PERSON", "to", "PLACE", { confidence: 0.8 }),
  frame("RESIDES_IN", "grow", "PERSON", "in", "PLACE", { confidence: 0.85 }),
  frame("RESIDES_IN", "raise", "PERSON", "in", "PLACE", { passive: true, confidence: 0.85 }),
  frame("EDUCATED_AT", "enroll enrol matriculate", "PERSON", "at in", "ORG", { confidence: 0.85 }),
  frame("EDUCATED_AT", "attend", "PERSON", "object", "SCHOOL", { confidence: 0.9 }),
  frame("EDUCATED_AT", "study", "PERSON", "at", "ORG", { confidence: 0.9 }),
  frame("EDUCATED_AT", "graduate", "PERSON", "from at", "ORG", { confidence: 0.95 }),
  frame("EDUCATED_AT", "educate school train", "PERSON", "at", "ORG", { passive: true }),
  frame("EDUCATED_AT", "earn receive obtain get", "PERSON", "from at", "ORG", { noun: "degree doctorate phd diploma masters bachelors" }),
  frame("EMPLOYED_BY", "work", "PERSON", "for at", "ORG", { confidence: 0.9 }),
  frame("EMPLOYED_BY", "employ hire recruit", "ORG", "object", "PERSON", { flip: true }),
  frame("LEADS", "lead head chair run command captain helm", "PERSON", "object", "ORG", { confidence: 0.85 }),
  frame("MEMBER_OF", "join", "PERSON GPE", "object", "ORG", { confidence: 0.8 }),
  frame("MEMBER_OF", "belong", "PERSON ORG GPE", "to", "ORG"),
  frame("MEMBER_OF", "play sign", "PERSON", "for", "ORG"),
  frame("FOUNDED", "found co-found cofound establish", "PERSON ORG", "object", "ORG", { confidence: 0.92 }),
  frame("OWNS", "own", "PERSON ORG GPE", "object", "ORG PLACE", { confidence: 0.92 }),
  frame("ACQUIRED", "acquire buy purchase", "PERSON ORG GPE", "object", "ORG", { confidence: 0.9 }),
  frame("INVESTED_IN", "invest", "PERSON ORG GPE", "in", "ORG PLACE"),
  frame("FUNDS", "fund finance bankroll sponsor subsidize subsidise", "PERSON ORG GPE", "object", "ORG PLACE PERSON"),
  frame("SUPPLIES", "supply", "ORG GPE", "to object", "ORG GPE"),
  frame("SUPPLIES", "sell deliver export ship", "ORG GPE", "to", "ORG GPE", { confidence: 0.8 }),
  frame("PARTNER_OF", "partner team collaborate cooperate", "PERSON ORG GPE", "with", "ORG GPE"),
  frame("ALLIED_WITH", "ally side", "PERSON ORG GPE", "with", "PERSON ORG GPE"),
  frame("OPPOSES", "oppose condemn denounce", "PERSON ORG GPE", "object", "PERSON ORG GPE", { confidence: 0.8 }),
  frame("OPPOSES", "fight", "ORG GPE", "object", "ORG GPE", { confidence: 0.8 }),
  frame("NEGOTIATES_WITH", "negotiate", "PERSON ORG GPE", "with", "PERSON ORG GPE", { confidence: 0.9 }),
  frame("NEGOTIATES_WITH", "hold", "ORG GPE", "with", "PERSON ORG GPE", { noun: "talks negotiations" }),
  frame("LITIGATES_AGAINST", "sue", "PERSON ORG GPE", "object", "PERSON ORG GPE", { confidence: 0.95 }),
  frame("LITIGATES_AGAINST", "file bring launch", "PERSON ORG GPE", "against", "PERSON ORG GPE", { noun: "lawsuit suit complaint case petition" }),
  frame("SANCTIONED_BY", "sanction blacklist", "ORG GPE", "object", "PERSON ORG GPE", { flip: true, confidence: 0.9 }),
  frame("SANCTIONED_BY", "impose slap", "ORG GPE", "on against", "PERSON ORG GPE", { flip: true, noun: "sanctions sanction" }),
  frame("SUCCEEDED", "succeed replace", "PERSON", "object", "PERSON", { confidence: 0.88 }),
  frame("SPOUSE_OF", "marry wed divorce", "PERSON", "object to", "PERSON", { confidence: 0.95 }),
  frame("KILLED", "kill assassinate murder slay", "PERSON ORG", "object", "PERSON", { confidence: 0.92 }),
  frame("HEADQUARTERED_IN", "base headquarter", "ORG", "in at near", "PLACE", { passive: true, confidence: 0.93 }),
  frame("RESIDES_IN", "base", "PERSON", "in", "PLACE", { passive: true, confidence: 0.8 }),
  frame("OPERATES_IN", "operate", "ORG", "in", "PLACE"),
  frame("LOCATED_IN", "locate situate", "PLACE ORG", "in at near", "PLACE", { passive: true, confidence: 0.92 }),
  frame("REPRESENTS", "represent", "PERSON", "object", "ORG PERSON GPE"),
]; // prettier-ignore

const framesByVerb = new Map<string, VerbFrame[]>();
for (const entry of verbFrames) {
  for (const verb of entry.verbs) framesByVerb.set(verb, [...(framesByVerb.get(verb) ?? []), entry]);
}

/** The frames of a verb, by lemma. */
export const framesOf = (lemma: string): readonly VerbFrame[] => framesByVerb.get(lemma) ?? [];
