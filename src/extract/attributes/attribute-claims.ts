import type { Mention } from "../../model/mention.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import { nounClass } from "../lexicon/noun-class.ts";
import { officeNouns } from "../lexicon/roles.ts";
import type { Registry } from "../registry.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { Word } from "../syntax/word.ts";
import type { ArticleView, SentenceView } from "../view.ts";

const method = "rule:attribute@1";

const isAge = (text: string): boolean => /^(?:[1-9]\d?|10\d|11\d)$/.test(text);

/** "Ann Lee, 45, …": a bare number between commas right after a person's name. */
const agesAfterNames = (view: ArticleView, sentence: SentenceView): readonly ClaimDraft[] =>
  sentence.syntax.words.flatMap((word, at, words): readonly ClaimDraft[] => {
    const [comma, age, closer] = [words[at + 1], words[at + 2], words[at + 3]];
    const mention = word.mention;
    if (!mention || view.typeOf(mention) !== "PERSON" || comma?.pos !== "comma" || !age || !isAge(age.text))
      return [];
    if (closer && closer.pos !== "comma" && closer.pos !== "stop") return [];
    return [
      {
        type: "AGE",
        sentence: sentence.sentence.index,
        subject: mention,
        value: age.text,
        trigger: { start: age.start, end: age.end },
        confidence: 0.93,
        method,
      },
    ];
  });

const ageOf = (words: readonly Word[]): Word | undefined =>
  words.find(
    (word, at) =>
      isAge(word.text) &&
      /^years?$/.test(
        words
          .slice(at + 1, at + 3)
          .map(({ lower }) => lower)
          .filter((part) => part !== "-")[0] ?? "",
      ),
  ) ?? words.find((word) => /^\d{1,3}-year-old$/.test(word.lower));

/** "the 45-year-old Ann Lee", "Ann Lee, a 45-year-old nurse", "Ann Lee is 45 years old". */
const agesInPhrases = (view: ArticleView, sentence: SentenceView): readonly ClaimDraft[] => {
  const { syntax } = sentence;
  const claim = (mention: Mention | undefined, age: Word | undefined): readonly ClaimDraft[] =>
    mention && age && view.typeOf(mention) === "PERSON"
      ? [
          {
            type: "AGE",
            sentence: sentence.sentence.index,
            subject: mention,
            value: /^\d+/.exec(age.text)?.[0] ?? age.text,
            trigger: { start: age.start, end: age.end },
            confidence: 0.9,
            method,
          },
        ]
      : [];
  const own = syntax.phrases.flatMap((phrase) => claim(view.mentionOf(phrase), ageOf(phrase.words)));
  const beside = syntax.appositions.flatMap(([left, right]) => [
    ...claim(view.mentionOf(left), ageOf(right.words)),
    ...claim(view.mentionOf(right), ageOf(left.words)),
  ]);
  return [...own, ...beside];
};

/** "French actor Jean Petit": the nationality of a person who holds no office of that country. */
const nationalities = (
  view: ArticleView,
  registry: Registry,
  sentence: SentenceView,
): readonly ClaimDraft[] => {
  const index = sentence.sentence.index;
  const read = (holder: Mention | undefined, phrase: NounPhrase): readonly ClaimDraft[] => {
    const at = phrase.words.findIndex(
      (word) => !word.mention && word.pos !== "determiner" && registry.country(word, index) !== undefined,
    );
    const word = phrase.words[at];
    const noun = phrase.words
      .slice(at + 1)
      .find((other) => !other.mention && nounClass(other.lower) === "PERSON");
    const next = phrase.words[at + 1];
    if (!holder || !word || !noun || next?.pos === "hyphen" || view.typeOf(holder) !== "PERSON") return [];
    if (
      officeNouns.has(noun.lower) ||
      phrase.words.slice(at + 1).some((other) => officeNouns.has(other.lower))
    )
      return [];
    const object = registry.country(word, index);
    return object
      ? [
          {
            type: "CITIZEN_OF",
            sentence: index,
            subject: holder,
            object,
            trigger: { start: noun.start, end: noun.end },
            confidence: 0.85,
            method,
          },
        ]
      : [];
  };
  const { syntax } = sentence;
  return [
    ...syntax.phrases
      .filter((phrase) => phrase.head.mention)
      .flatMap((phrase) => read(view.mentionOf(phrase), phrase)),
    ...syntax.appositions.flatMap(([left, right]) =>
      left.head.mention ? read(view.mentionOf(left), right) : read(view.mentionOf(right), left),
    ),
  ];
};

const ranks =
  /^(?:first|second|third|fourth|fifth|last|next|only|other|same|home|part|another|very|such|\d+(?:st|nd|rd|th)?)$/;

/** "Acme, a Dutch chip maker": what an organisation or place is. */
const kinds = (view: ArticleView, sentence: SentenceView): readonly ClaimDraft[] => {
  const { syntax } = sentence;
  const read = (name: NounPhrase, noun: NounPhrase, clause: number | undefined): readonly ClaimDraft[] => {
    const mention = view.mentionOf(name);
    const article = noun.words[0]?.pos === "determiner" && !noun.head.tags.has("Plural");
    if (!mention || mention.kind !== "name" || noun.head.mention || !article) return [];
    // "Leeds, England, a city": the name is of two.
    if (mention.text.includes(",")) return [];
    const type = view.typeOf(mention);
    if ((type !== "ORG" && type !== "PLACE") || nounClass(noun.head.lower) !== type) return [];
    // "Chairman of the Board, Acme", "parts of the city including Leeds, York": the noun is another's.
    const owned = [...syntax.after.values()].some((attachments) =>
      attachments.some(({ preposition, phrase }) => preposition.lower === "of" && phrase === noun),
    );
    if (owned && noun.end < name.start && view.text.slice(noun.end, name.start).includes(",")) return [];
    // "The first island to agree" is a kind of its own only in that sentence.
    if (noun.words.some(({ lower }) => ranks.test(lower))) return [];
    const value = noun.words
      .slice(0, noun.words.indexOf(noun.head) + 1)
      .filter((word) => (word.pos !== "determiner" || word.lower === "most") && !word.mention)
      .map((word) => word.lower)
      .join(" ")
      .replaceAll(" - ", "-")
      .replace(/^- ?based /, "");
    const base = {
      sentence: sentence.sentence.index,
      subject: mention,
      value,
      trigger: { start: noun.head.start, end: noun.head.end },
      confidence: 0.88,
      method,
    };
    return [{ ...base, type: "KIND", ...(clause !== undefined && { clause }) }];
  };
  const copulas = syntax.clauses.flatMap((clause) => {
    const [subject, object] = [clause.subjects[0], clause.objects[0]];
    if (clause.verb?.lemma !== "be" || !subject || !object || object.words[0]?.pos !== "determiner")
      return [];
    return read(subject, object, clause.index);
  });
  const beside = syntax.appositions.flatMap(([left, right]) =>
    left.head.mention ? read(left, right, undefined) : read(right, left, undefined),
  );
  return [...copulas, ...beside];
};

/** What sentences say of people, organisations and places that is a value and not another entity. */
export const attributeClaims = (
  view: ArticleView,
  registry: Registry,
  sentence: SentenceView,
): readonly ClaimDraft[] => [
  ...agesAfterNames(view, sentence),
  ...agesInPhrases(view, sentence),
  ...nationalities(view, registry, sentence),
  ...kinds(view, sentence),
];
