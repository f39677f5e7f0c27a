import type { Modality } from "../../model/claim.ts";
import {
  allegingAdverbs,
  governors,
  plannedModals,
  possibleAdverbs,
  possibleModals,
} from "../lexicon/hedges.ts";
import { allegingVerbs, denyingVerbs, reportingVerbs } from "../lexicon/reporting.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";

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

/** What the clause above makes of the clause below it. */
const embedding = (clause: Clause, above: Clause | undefined): Colour => {
  const governor = clause.governor;
  if (clause.kind === "infinitive") {
    if (!governor) return "possible";
    const colour = governorColour(governor.lower, governor.lemma);
    if (colour) return colour;
    if (governor.lower === "going" || governor.lower === "about") return "planned";
    return above?.verb?.lemma === "be" ? "planned" : "possible";
  }
  if (clause.kind === "participial" && above?.verb && /^(?:accuse|suspect|charge)$/.test(above.verb.lemma))
    return "alleged";
  if (clause.kind === "complement" && above?.verb) {
    const { lemma } = above.verb;
    if (denyingVerbs.has(lemma)) return above.verb.negated ? "plain" : "denied";
    if (allegingVerbs.has(lemma)) return "alleged";
    if (/^(?:hope|fear|believe|think|speculate|suspect|predict|forecast|estimate|expect|doubt)$/.test(lemma))
      return "possible";
    if (/^(?:demand|order|propose|urge)$/.test(lemma)) return "planned";
  }
  if (clause.introducer === "if" || clause.introducer === "unless" || clause.introducer === "whether")
    return "possible";
  return "plain";
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
      if (at === clause || at.kind === "infinitive" || clause.kind === "infinitive") negative = !negative;
      else modality = weaker(modality, "possible");
    }
    const colour = embedding(at, above);
    if (colour === "negative") negative = !negative;
    else if (colour === "denied") {
      modality = "denied";
      negative = true;
    } else if (colour !== "plain") modality = weaker(modality, colour);
    if (!embedded.has(at.kind)) break;
    at = above;
  }
  return { modality: negative && modality === "asserted" ? "denied" : modality, negative };
};
