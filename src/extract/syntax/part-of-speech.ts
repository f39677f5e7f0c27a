import { nounClass } from "../lexicon/noun-class.ts";

/** A coarse part of speech, from compromise's tags corrected by closed classes and neighbours. */
export type PartOfSpeech =
  | "noun"
  | "name"
  | "pronoun"
  | "determiner"
  | "possessive"
  | "adjective"
  | "number"
  | "adverb"
  | "verb"
  | "auxiliary"
  | "modal"
  | "negation"
  | "to"
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "that"
  | "wh"
  | "comma"
  | "stop"
  | "quote"
  | "hyphen"
  | "dash"
  | "other";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const beForms = words("be is are was were been being am 's 're 'm");
export const haveForms = words("have has had having 've");
export const doForms = words("do does did");
const modals = words("will would can could may might must shall should ought 'll 'd cannot wo ca");
const prepositions = words(
  "of in on at by for with from against into onto over under between among amid amidst during before after since until till through throughout across toward towards without within about around near behind beyond beside besides despite except inside outside like unlike upon via per alongside amongst as than above below off including following regarding concerning aboard",
);
const subordinators = words("because although though while whereas if unless whether lest once");
const conjunctions = words("and or but nor & yet");
const determiners = words(
  "the a an this these those each every some any no all both either neither another such many several few most",
);
const pronouns = words(
  "he she it they we i you him them us me himself herself itself themselves ourselves myself one someone somebody everyone anyone nobody nothing something mine hers theirs ours",
);
const possessivePronouns = words("his her its their our my your");
const whWords = words("who whom whose which what where when why how whoever");
const negations = words("not n't never n’t");

interface Here {
  readonly lower: string;
  readonly text: string;
  readonly tags: ReadonlySet<string>;
  readonly first: boolean;
}
interface Before {
  readonly pos: PartOfSpeech;
  readonly lower: string;
  readonly tags: ReadonlySet<string>;
}
interface After {
  readonly lower: string;
  readonly tags: ReadonlySet<string>;
  readonly name: boolean;
}

const punctuation = (text: string): PartOfSpeech | undefined => {
  if (text === ",") return "comma";
  if (/^[-‐‑]$/.test(text)) return "hyphen";
  if (/^(?:[–—―]|--+)$/.test(text)) return "dash";
  if (/^["“”„«»‘’'`]+$/.test(text)) return "quote";
  if (/^[.;:!?…]+$/.test(text)) return "stop";
  if (/^[()[\]]$/.test(text)) return "dash";
  return /^[^\p{L}\p{N}$€£¥%#@]+$/u.test(text) ? "other" : undefined;
};

const closedClass = ({ lower }: Here, after: After | undefined): PartOfSpeech | undefined => {
  if (negations.has(lower)) return "negation";
  if (lower === "to") return "to";
  if (lower === "that") return "that";
  if (beForms.has(lower) || haveForms.has(lower) || doForms.has(lower)) return "auxiliary";
  if (modals.has(lower) && !(lower === "may" && after?.tags.has("Value"))) return "modal";
  if (possessivePronouns.has(lower)) {
    const object =
      lower === "her" && (!after || /^[^\p{L}\p{N}]/u.test(after.lower) || prepositions.has(after.lower));
    return object ? "pronoun" : "determiner";
  }
  if (lower === "one" && after?.tags.has("Noun")) return "number";
  if (determiners.has(lower)) return "determiner";
  if (pronouns.has(lower)) return "pronoun";
  if (whWords.has(lower)) return "wh";
  if (subordinators.has(lower)) return "subordinator";
  if (conjunctions.has(lower)) return "conjunction";
  if (prepositions.has(lower)) return "preposition";
  return undefined;
};

const measures =
  /^(?:minute|hour|day|night|week|month|year|mile|page|part|party|point|stage|storey|country)$/;

const modifiers: ReadonlySet<PartOfSpeech> = new Set(["determiner", "possessive", "adjective", "number"]);

/** A word that compromise took for a verb where only a noun can stand ("Sources close to …", "the visit was"). */
const isNounAfterAll = (here: Here, before: Before | undefined, after: After | undefined): boolean => {
  if (here.tags.has("Gerund") || (here.tags.has("PastTense") && !here.first)) return false;
  // "Judge Ann Lee ruled": a title.
  if (after?.name === true && /^\p{Lu}/u.test(here.text) && nounClass(here.lower) === "PERSON") return true;
  if (!before) return here.first && here.lower.endsWith("s") && here.tags.has("PresentTense");
  // "A three-year contract".
  const measured = before.pos === "noun" && before.tags.has("Hyphenated") && measures.test(before.lower);
  if ((!modifiers.has(before.pos) && !measured) || before.lower === "both") return false;
  const closes =
    !after ||
    /^[^\p{L}\p{N}]/u.test(after.lower) ||
    after.lower === "to" ||
    prepositions.has(after.lower) ||
    conjunctions.has(after.lower) ||
    beForms.has(after.lower) ||
    haveForms.has(after.lower) ||
    modals.has(after.lower) ||
    after.tags.has("Noun") ||
    after.tags.has("Verb");
  return closes;
};

/** The part of speech of one word between its neighbours. */
export const partOfSpeech = (
  here: Here,
  before: Before | undefined,
  after: After | undefined,
): PartOfSpeech => {
  // "Has not yet been seen".
  if (here.lower === "yet" && (before?.pos === "negation" || before?.pos === "auxiliary")) return "adverb";
  if (here.lower === "per" && after?.lower === "cent") return "number";
  const closed = punctuation(here.text) ?? closedClass(here, after);
  if (closed) return closed;
  // "Prior to his arrest", "ahead of the vote", "a 95 per cent stake".
  if (here.lower === "prior" && after?.lower === "to") return "preposition";
  if (here.lower === "ahead" && after?.lower === "of") return "preposition";
  if (here.lower === "cent" && before?.lower === "per") return "number";
  const { tags } = here;
  // "Teamed up with": tagged a verb, but it belongs to the one before it.
  if (here.lower === "up" && before?.pos === "verb") return "adverb";
  // "accused of killing X": a name or article right after makes it a verb.
  const object = after?.name === true || determiners.has(after?.lower ?? "");
  const gerund = here.lower.length > 5 && here.lower.endsWith("ing");
  if (before?.pos === "preposition" && gerund && object) return "verb";
  // "Is testing President Lee's hold".
  if (before && beForms.has(before.lower) && gerund && (object || after?.tags.has("Honorific") === true))
    return "verb";
  if (tags.has("Verb")) return isNounAfterAll(here, before, after) ? "noun" : "verb";
  if (tags.has("Value") || tags.has("NumericValue") || tags.has("Money") || /^[$€£¥]?\d/.test(here.text))
    return "number";
  if (tags.has("Adverb") && !tags.has("Noun")) return "adverb";
  if (tags.has("Demonym")) return "adjective";
  if (tags.has("Noun")) return "noun";
  if (tags.has("Adjective") || tags.has("Comparable")) return "adjective";
  if (tags.has("Preposition")) return "preposition";
  if (tags.has("Conjunction")) return "conjunction";
  return /^\p{L}/u.test(here.text) ? "noun" : "other";
};
