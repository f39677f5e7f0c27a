import type { Span } from "../../model/span.ts";
import { beForms, haveForms, doForms } from "./part-of-speech.ts";
import type { Word } from "./word.ts";

export type VerbForm = "finite" | "past" | "participle" | "gerund" | "infinitive";

/** A verb with its auxiliaries: "has not been seen". `past` may be finite or a participle; the clause decides. */
export interface VerbGroup extends Span {
  readonly kind: "vg";
  readonly words: readonly Word[];
  readonly main: Word;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal?: string;
  /** "would have", "had": used for backshifted speech. */
  readonly past: boolean;
}

const particles: ReadonlySet<string> = new Set(["auxiliary", "modal", "negation", "adverb"]);

const irregular: Readonly<Record<string, string>> = {
  met: "meet", said: "say", told: "tell", held: "hold", led: "lead", won: "win", lost: "lose", slain: "slay",
  shot: "shoot", struck: "strike", sold: "sell", bought: "buy", wed: "wed", born: "bear", founded: "found",
  left: "leave", flew: "fly", went: "go", gone: "go", came: "come", took: "take", taken: "take", gave: "give",
  given: "give", made: "make", began: "begin", begun: "begin", became: "become", ran: "run", stood: "stand",
  sought: "seek", fought: "fight", paid: "pay", spoke: "speak", spoken: "speak", wrote: "write", written: "write",
  knew: "know", known: "know", thought: "think", found: "find", sent: "send", set: "set", signed: "sign",
  saw: "see", seen: "see", chosen: "choose", chose: "choose", grew: "grow", brought: "bring", taught: "teach",
  ended: "end", married: "marry", based: "base", located: "locate", headquartered: "headquarter", situated: "situate",
  educated: "educate", employed: "employ", raised: "raise", arrested: "arrest", detained: "detain", killed: "kill",
  grown: "grow", enrolled: "enroll", enrols: "enroll", divorced: "divorce", wounded: "wound", injured: "injure", died: "die", dying: "die", lying: "lie", hung: "hang", sued: "sue", backed: "back", lay: "lie",
}; // prettier-ignore

const lemmaOf = (word: Word): string => {
  const known = irregular[word.lower];
  if (known) return known;
  if (beForms.has(word.lower)) return "be";
  if (haveForms.has(word.lower)) return "have";
  if (doForms.has(word.lower)) return "do";
  return word.lemma.toLowerCase();
};

const isPastForm = (word: Word): boolean =>
  word.tags.has("PastTense") || word.tags.has("Participle") || /(?:ed|en)$/.test(word.lower);

const pureParticiples: ReadonlySet<string> = new Set(
  "born known seen taken given written chosen spoken driven shown drawn grown thrown stolen broken hidden".split(
    " ",
  ),
);

const formOf = (main: Word, helpers: readonly Word[], infinitive: boolean): VerbForm => {
  if (infinitive) return "infinitive";
  const first = helpers.find((word) => word.pos === "modal" || word.pos === "auxiliary");
  if (first?.lower === "being" || first?.lower === "having") return "gerund";
  if (first) return "finite";
  if (beForms.has(main.lower) || haveForms.has(main.lower) || doForms.has(main.lower)) {
    return main.lower.endsWith("ing") ? "gerund" : "finite";
  }
  if (
    main.tags.has("Gerund") ||
    (main.lower.endsWith("ing") && !/^(?:bring|sing|ring|swing|king)$/.test(main.lower))
  )
    return "gerund";
  if (pureParticiples.has(main.lower)) return "participle";
  return isPastForm(main) && !main.tags.has("PresentTense") ? "past" : "finite";
};

const adjectival: ReadonlySet<string> = new Set(
  "married based located headquartered situated born educated engaged divorced killed injured wounded employed raised arrested detained".split(
    " ",
  ),
);

/** Reads the verb group that starts at `from`; gives the index after it too. */
export const readVerbGroup = (
  words: readonly Word[],
  from: number,
): { readonly group: VerbGroup; readonly next: number } | undefined => {
  let at = from;
  // "decided not to go".
  if (words[at]?.pos === "negation" && words[at + 1]?.pos === "to") at++;
  const infinitive = words[at]?.pos === "to";
  if (infinitive) at++;
  const helpers: Word[] = [];
  let word = words[at];
  while (word && particles.has(word.pos)) {
    helpers.push(word);
    word = words[++at];
  }
  let main: Word | undefined = word?.pos === "verb" ? word : undefined;
  const helped = helpers.some((helper) => helper.pos === "auxiliary" || helper.pos === "modal") || infinitive;
  if (!main && helped && word && (word.pos === "noun" || word.pos === "adjective") && word.tags.has("Verb"))
    main = word;
  // "is married to X": tagged an adjective, but it takes arguments as a participle does.
  if (!main && word && adjectival.has(word.lower) && helpers.some((helper) => beForms.has(helper.lower)))
    main = word;
  // "to counter Western influence": tagged a noun, but nothing else follows "to" here without a determiner.
  if (!main && infinitive && word?.pos === "noun" && helpers.length === 0 && !word.tags.has("ProperNoun")) {
    const after = words[at + 1];
    const object = after && ["determiner", "adjective", "name"].includes(after.pos);
    if (object && word.tags.has("Singular")) main = word;
  }
  let next = main ? at + 1 : at;
  // "Pointed out that", "carried out an attack": the particle is the verb's, and no verb itself.
  if (main && words[next]?.pos === "verb" && words[next]?.tags.has("Particle")) next++;
  if (!main) {
    const last = helpers.findLastIndex((helper) => helper.pos === "auxiliary");
    main = helpers[last];
    if (!main) return undefined;
    next = words.indexOf(main, from) + 1;
    while (words[next]?.pos === "negation") next++;
  }
  const first = words[from];
  const end = words[next - 1];
  if (!first || !end) return undefined;
  const own = words.slice(from, next);
  const auxiliaries = own.filter((part) => part !== main && part.pos === "auxiliary");
  const modal = own.find((part) => part.pos === "modal");
  const be = auxiliaries.findLast((part) => beForms.has(part.lower));
  return {
    group: {
      kind: "vg",
      start: first.start,
      end: end.end,
      words: own,
      main,
      lemma: lemmaOf(main),
      form: formOf(
        main,
        own.filter((part) => part !== main),
        infinitive,
      ),
      passive: be !== undefined && main !== be && !main.lower.endsWith("ing"),
      negated: own.some((part) => part.pos === "negation" || part.lower === "cannot"),
      ...(modal && { modal: modal.lower }),
      past: auxiliaries.some((part) => /^(?:had|was|were|did)$/.test(part.lower)) || isPastForm(main),
    },
    next,
  };
};
