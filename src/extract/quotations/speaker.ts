import type { Attribution } from "../../model/claim.ts";
import type { Mention } from "../../model/mention.ts";
import { nounClass } from "../lexicon/noun-class.ts";
import type { Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { ArticleView } from "../view.ts";

const vague: ReadonlySet<string> = new Set(
  "source sources insider insiders official officials analyst analysts expert experts observer observers critic critics report reports diplomat diplomats people person persons resident residents eyewitness eyewitnesses witness witnesses media aide aides spokesman spokeswoman spokesperson officer officers lawyer researcher researchers scientist scientists economist economists activist activists authorities authority police investigator investigators prosecutors lawmakers minister executive statement document documents affidavit letter indictment survey study studies poll polls data figures findings records ruling judgment judgement paper memo filing complaint petition notice communique newspaper survivor leaders supporters opponents neighbors neighbours relatives family employees workers traders some others many several both man woman".split(
    " ",
  ),
);

const spokenFor: ReadonlySet<string> = new Set(
  "spokesman spokeswoman spokesperson statement report press service ministry government office officials authorities police".split(
    " ",
  ),
);

/** The words of a phrase with its first attachments: "one source close to the Kremlin". */
const phraseText = (view: ArticleView, syntax: Syntax, phrase: NounPhrase): string => {
  const attached = syntax.after.get(phrase) ?? [];
  const end = attached
    .slice(0, 2)
    .reduce((last, entry) => (entry.phrase.start - last < 12 ? entry.phrase.end : last), phrase.end);
  return view.text.slice(phrase.start, end).replace(/\s+/g, " ");
};

const canSpeak = (mention: Mention, view: ArticleView): boolean => view.typeOf(mention) !== "EVENT";

/** "Ann Lee, director of Acme, said": the parser may have read the apposition as the subject. */
const nameBeside = (view: ArticleView, syntax: Syntax, phrase: NounPhrase): Mention | undefined => {
  if (phrase.head.mention) return undefined;
  // "The bishop of Lund diocese Ann Lee": what the title is of runs into the name.
  const [attached] = syntax.after.get(phrase) ?? [];
  const words = attached?.phrase.words ?? [];
  const before = words.at(-2);
  const runsOn =
    attached?.preposition.lower === "of" &&
    before !== undefined &&
    words.at(-1) === attached.phrase.head &&
    nounClass(phrase.head.lower) === "PERSON" &&
    (before.mention
      ? before.mention.type !== "PERSON"
      : before.pos === "noun" && nounClass(before.lower) !== "PERSON");
  const last = runsOn ? attached.phrase.head.mention : undefined;
  if (last && view.typeOf(last) === "PERSON") return last;
  const pair = syntax.appositions.find((sides) => sides.includes(phrase));
  const name = pair?.find((side) => side !== phrase)?.head.mention;
  return name && view.typeOf(name) === "PERSON" ? name : undefined;
};

/** A source, with the chain that an unsure pronoun may mean. */
export interface Speaker {
  readonly attribution: Omit<Attribution, "cue">;
  readonly guess?: string;
}

const unnamed = (source: string): Speaker => ({ attribution: { kind: "unnamed", source } });

const named = (speaker: string, source: string): Speaker => ({
  attribution: { kind: "named", speaker, source },
});

/** Who a phrase in the place of a speaker is: a chain, or an unnamed source; undefined where it cannot speak. */
export const speakerOf = (view: ArticleView, syntax: Syntax, phrase: NounPhrase): Speaker | undefined => {
  // Outside quotation marks "I" and "we" are the narrator.
  if (/^(?:i|we)$/.test(phrase.head.lower)) return undefined;
  const mention = nameBeside(view, syntax, phrase) ?? view.mentionOf(phrase);
  const source = phraseText(view, syntax, phrase);
  if (mention && canSpeak(mention, view) && view.isSure(mention, "speaker")) {
    const chain = view.chainOf(mention);
    if (chain && (mention.kind === "name" || chain.links.length > 1)) return named(chain.id, source);
  }
  if (phrase.head.pos === "pronoun" && !vague.has(phrase.head.lower)) {
    if (!/^(?:he|she|they)$/.test(phrase.head.lower)) return undefined;
    const guess = mention && view.chainOf(mention)?.id;
    return { ...unnamed(source), ...(guess !== undefined && { guess }) };
  }
  // "The press service of the Ministry of Defense": the named body speaks through it.
  const attached = syntax.after.get(phrase)?.[0];
  const owner =
    attached && /^(?:of|for|from)$/.test(attached.preposition.lower)
      ? view.mentionOf(attached.phrase)
      : undefined;
  if (owner && owner.kind === "name" && spokenFor.has(phrase.head.lower) && view.typeOf(owner) !== "PLACE") {
    const chain = view.chainOf(owner);
    if (chain) return named(chain.id, source);
  }
  const lower = phrase.head.lower;
  const animate =
    vague.has(lower) ||
    vague.has(lower.replace(/s$/, "")) ||
    ["PERSON", "ORG"].includes(nounClass(lower) ?? "");
  return animate ? unnamed(source) : undefined;
};
