import type { AnnotatedArticle } from "../../model/annotation.ts";
import { honorificGender } from "../../model/name-words.ts";
import type { Mention } from "../../model/mention.ts";
import type { EntityType } from "../../model/types.ts";
import { gazetteer } from "../../gazetteer/gazetteer.ts";
import { fold, foldedWords } from "../../util/fold.ts";
import type { Anaphor } from "./anaphor.ts";
import { findNominals } from "./find-nominals.ts";
import { findPronouns } from "./find-pronouns.ts";
import { headNoun } from "./head-nouns.ts";
import { findQuotes, speakersOf } from "./quotes.ts";

/** A mention of any kind with what linking looks at. Names point into the article's name mentions. */
export interface DiscourseMention extends Anaphor {
  readonly name?: number;
  readonly words: readonly string[];
  /** First mention of its sentence or clause, or a pronoun in the subject's form. */
  readonly subject: boolean;
  /** Index of the quotation around it, or -1. */
  readonly quote: number;
  /** How many tokens stand between this mention and the start of the text. */
  readonly token: number;
}

/** The mentions of an article in order of the text, and who speaks its quotations. */
export interface Discourse {
  readonly mentions: readonly DiscourseMention[];
  /** For each quotation the index into `mentions` of its speaker. */
  readonly speakers: readonly (number | undefined)[];
}

const genderOfName = (mention: Mention): "female" | "male" | undefined => {
  if (mention.type !== "PERSON") return undefined;
  const roles = foldedWords(mention.role ?? "");
  for (const word of roles) {
    const gender = honorificGender[word] ?? headNoun(word)?.gender;
    if (gender) return gender;
  }
  const words = foldedWords(mention.text);
  const titled = honorificGender[words[0] ?? ""];
  if (titled) return titled;
  return words.length > 1 ? gazetteer().gender(words[0] ?? "") : undefined;
};

const numberOfName = (mention: Mention): "singular" | "plural" | "either" =>
  mention.type === "PERSON" ? "singular" : "either";

const neuter: ReadonlySet<EntityType> = new Set(["ORG", "PLACE", "EVENT"]);

const anaphorOfName = (mention: Mention, before: string): Anaphor => {
  const title = honorificGender[foldedWords(before).at(-1) ?? ""];
  const gender = neuter.has(mention.type) ? "neuter" : (title ?? genderOfName(mention));
  return {
    start: mention.start,
    end: mention.end,
    text: mention.text,
    sentence: mention.sentence,
    type: mention.type,
    number: numberOfName(mention),
    countries: mention.country ? [mention.country] : [],
    ...(gender ? { gender } : {}),
  };
};

/** Names, noun phrases and pronouns in order; noun phrases that only wrap a name are left out. */
export const readDiscourse = (annotated: AnnotatedArticle): Discourse => {
  const { article, tokens } = annotated;
  const names = annotated.mentions.map((mention, index) => ({
    ...anaphorOfName(mention, article.text.slice(Math.max(0, mention.start - 14), mention.start)),
    name: index,
  }));
  const all: readonly (Anaphor & { readonly name?: number })[] = [
    ...names,
    ...findPronouns(annotated),
    ...findNominals(annotated),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const quotes = findQuotes(article.text);
  let quote = 0;
  let token = 0;
  let sentence = -1;
  let verb = true;
  let scanned = 0;
  const mentions = all.map((mention): DiscourseMention => {
    while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) quote += 1;
    while ((tokens[token]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) token += 1;
    if (mention.sentence !== sentence) {
      sentence = mention.sentence;
      verb = false;
      scanned = token;
    }
    let clause = false;
    for (; scanned < token; scanned += 1) {
      const tags = tokens[scanned]?.tags;
      if (tags?.has("Conjunction") || tags?.has("QuestionWord") || tags?.has("Punctuation")) clause = true;
      if (tags?.has("Verb")) {
        verb = true;
        clause = false;
      }
    }
    const inside = (quotes[quote]?.start ?? Number.POSITIVE_INFINITY) <= mention.start;
    const subject = mention.pronoun
      ? mention.pronoun.case === "subject" && (mention.pronoun.gender !== "neuter" || !verb || clause)
      : !verb || clause;
    return {
      ...mention,
      words: mention.name === undefined ? [] : fold(mention.text).split(/[\s-]+/),
      subject,
      quote: inside ? quote : -1,
      token,
    };
  });
  const candidates = mentions.map((mention) => ({
    start: mention.start,
    end: mention.end,
    sentence: mention.sentence,
    speaks:
      mention.pronoun === undefined
        ? mention.type === "PERSON" || mention.type === "ORG"
        : mention.pronoun.case === "subject" && mention.pronoun.person === 3,
  }));
  return { mentions, speakers: speakersOf(annotated, quotes, candidates) };
};
