import type { Modality } from "../../model/claim.ts";
import {
  allegingAdverbs,
  allegingNouns,
  carriedOut,
  expressive,
  governors,
  habitual,
  plannedModals,
  possibleAdverbs,
  possibleModals,
  weighing,
  wishing,
} from "../lexicon/hedges.ts";
import { allegingVerbs, denyingVerbs, reportingVerbs } from "../lexicon/reporting.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";

/** How firmly a clause is put, and whether it is negated. */
export interface Firmness {
  readonly modality: Modality;
  readonly negative: boolean;
}

const strength: Readonly<Record<Modality, number>> = {
  asserted: 0,
  planned: 1,
  possible: 2,
  alleged: 3,
  denied: 4,
};

/** The more hedged of two modalities. */
export const weaker = (left: Modality, right: Modality): Modality =>
  strength[left] >= strength[right] ? left : right;

type Colour = Modality | "negative" | "plain";

const governorColour = (word: string, lemma: string): Colour | undefined =>
  governors.find(([, words]) => words.has(word) || words.has(lemma))?.[0];

/** What the clause's own verb group says. */
const ownColour = (clause: Clause, reported: boolean): Modality => {
  const verb = clause.verb;
  if (!verb) return "asserted";
  const words = verb.words.map((word) => word.lower);
  if (words.some((word) => allegingAdverbs.has(word))) return "alleged";
  if (words.some((word) => possibleAdverbs.has(word))) return "possible";
  if (verb.modal === undefined) return "asserted";
  // "Would often meet": a habit of the past.
  if (verb.modal === "would" && words.some((word) => habitual.has(word))) return "asserted";
  if (plannedModals.has(verb.modal)) return "planned";
  // "announced that he would visit": the future of a past report.
  if ((verb.modal === "would" || verb.modal === "'d") && reported && !words.includes("have"))
    return "planned";
  return possibleModals.has(verb.modal) ? "possible" : "asserted";
};

const adverbColour = (syntax: Syntax, clause: Clause): Modality => {
  let colour: Modality = "asserted";
  for (const [at, chunk] of syntax.chunks.entries()) {
    if (chunk.kind !== "joint" || chunk.pos !== "adverb" || syntax.clauseOfChunk[at] !== clause.index)
      continue;
    if (allegingAdverbs.has(chunk.word.lower)) colour = weaker(colour, "alleged");
    else if (possibleAdverbs.has(chunk.word.lower)) colour = weaker(colour, "possible");
  }
  return colour;
};

const parentOf = (syntax: Syntax, clause: Clause): Clause | undefined =>
  clause.parent === undefined ? undefined : syntax.clauses[clause.parent];

/** The noun right before a clause: "claims that …". */
export const nounBefore = (syntax: Syntax, clause: Clause): NounPhrase | undefined => {
  const before = syntax.chunks[syntax.clauseOfChunk.indexOf(clause.index) - 1];
  return before?.kind === "np" ? before : undefined;
};

/** What an infinitive hangs on, and the noun that this belongs to: "the decision of the party to nominate". */
const infinitiveColour = (syntax: Syntax, clause: Clause, above: Clause | undefined): Colour => {
  const { governor } = clause;
  if (!governor) return "possible";
  const colour = governorColour(governor.lower, governor.lemma);
  if (colour) return colour;
  if (governor.lower === "going" || governor.lower === "about") return "planned";
  if (above?.verb?.lemma === "be") return "planned";
  const noun = [...syntax.after].find(([, attached]) =>
    attached.some(({ preposition, phrase }) => phrase.head === governor && preposition.lower === "of"),
  )?.[0].head;
  const owner = noun && governorColour(noun.lower, noun.lemma);
  if (owner) return owner;
  if (!above?.verb) return "possible";
  const done = above.verb.past && carriedOut.has(above.verb.lemma);
  return done || expressive.has(clause.verb?.lemma ?? "") ? "plain" : "possible";
};

/** "Denied meeting", "proposed holding talks": the gerund right after a verb. */
const gerundColour = (syntax: Syntax, clause: Clause, above: Clause | undefined): Colour => {
  const verb = above?.verb;
  if (!verb || !clause.verb) return "plain";
  if (/^(?:accuse|suspect|charge)$/.test(verb.lemma)) return "alleged";
  if (syntax.chunks[syntax.chunks.indexOf(clause.verb) - 1] !== verb) return "plain";
  if (verb.lemma === "deny") return verb.negated ? "plain" : "denied";
  if (verb.lemma === "avoid") return "negative";
  return wishing.has(verb.lemma) || weighing.has(verb.lemma) ? "possible" : "plain";
};

/** "I don't think he met her": the denial is of the meeting. */
const raising = /^(?:think|believe|suppose|imagine)$/;

const complementColour = (above: Clause | undefined): Colour => {
  if (!above?.verb) return "plain";
  const { lemma } = above.verb;
  if (denyingVerbs.has(lemma)) return above.verb.negated ? "plain" : "denied";
  if (allegingVerbs.has(lemma)) return "alleged";
  if (/^(?:hope|fear|believe|think|speculate|suspect|predict|forecast|estimate|expect|doubt)$/.test(lemma))
    return "possible";
  return /^(?:demand|order|propose|urge)$/.test(lemma) ? "planned" : "plain";
};

/** What the clause above makes of the clause below it. */
const embedding = (syntax: Syntax, clause: Clause, above: Clause | undefined): Colour => {
  if (clause.kind === "infinitive") return infinitiveColour(syntax, clause, above);
  const colour =
    clause.kind === "participial"
      ? gerundColour(syntax, clause, above)
      : clause.kind === "complement"
        ? complementColour(above)
        : "plain";
  if (colour !== "plain") return colour;
  if (clause.introducer === "that" && allegingNouns.has(nounBefore(syntax, clause)?.head.lower ?? "")) {
    // "Dismissed claims that …".
    const verb = above?.verb ?? (above && parentOf(syntax, above)?.verb);
    return verb && denyingVerbs.has(verb.lemma) && !verb.negated ? "denied" : "alleged";
  }
  return clause.introducer === "if" || clause.introducer === "unless" || clause.introducer === "whether"
    ? "possible"
    : "plain";
};

/** "Sought to hit back by convening a meeting": the meeting was held, whatever came of it. */
const isMeans = (syntax: Syntax, clause: Clause, above: Clause): boolean => {
  const tried = parentOf(syntax, above)?.verb;
  const before = clause.verb && syntax.chunks[syntax.chunks.indexOf(clause.verb) - 1];
  return (
    clause.kind === "participial" &&
    above.kind === "infinitive" &&
    tried !== undefined &&
    tried.past &&
    !tried.negated &&
    /^(?:seek|try|attempt)$/.test(tried.lemma) &&
    before?.kind === "joint" &&
    before.word.lower === "by"
  );
};

const embedded: ReadonlySet<string> = new Set(["infinitive", "complement", "participial"]);

/**
 * Modality and polarity of a clause: its auxiliaries and adverbs, then everything that it hangs on, outwards.
 * Negation above an infinitive or a denial reaches it ("did not plan to visit"); above a complement of a
 * reporting verb it does not ("did not say that …" leaves it possible).
 */
export const firmnessOf = (syntax: Syntax, clause: Clause): Firmness => {
  let modality: Modality = "asserted";
  let negative = false;
  let at: Clause | undefined = clause;
  for (let depth = 0; at && depth < 8; depth++) {
    const above = parentOf(syntax, at);
    const reported =
      at.kind === "complement" && above?.verb !== undefined && reportingVerbs.has(above.verb.lemma);
    modality = weaker(
      modality,
      weaker(ownColour(at, reported || at.introducer === "that"), adverbColour(syntax, at)),
    );
    if (at.verb?.negated) {
      const raised = clause.kind === "complement" && raising.test(at.verb.lemma);
      if (at === clause || at.kind === "infinitive" || clause.kind === "infinitive" || raised)
        negative = !negative;
      else modality = weaker(modality, "possible");
    }
    const colour = embedding(syntax, at, above);
    if (colour === "negative") negative = !negative;
    else if (colour === "denied") {
      modality = "denied";
      negative = true;
    } else if (colour !== "plain") modality = weaker(modality, colour);
    if (!embedded.has(at.kind)) break;
    at = above && isMeans(syntax, at, above) ? parentOf(syntax, above) : above;
  }
  return { modality: negative && modality === "asserted" ? "denied" : modality, negative };
};
