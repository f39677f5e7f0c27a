import type { Mention } from "../../model/mention.ts";
import { partNouns } from "../lexicon/bodies.ts";
import { nounClass } from "../lexicon/noun-class.ts";
import { roleSenses } from "../lexicon/roles.ts";
import type { Registry } from "../registry.ts";
import type { Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { Word } from "../syntax/word.ts";
import type { ArticleView } from "../view.ts";
import type { RoleComplement, RolePhrase } from "./role.ts";

interface Scope {
  readonly view: ArticleView;
  readonly registry: Registry;
  readonly syntax: Syntax;
  readonly sentence: number;
}

const complementOf = (scope: Scope, mention: Mention, by: string): RoleComplement => ({
  mention,
  type: scope.view.typeOf(mention),
  by,
});

/** Nouns for whoever is at the top of something, which a narrower word puts at the top of a part of it only. */
const heading: ReadonlySet<string> = new Set(
  "director head chief manager leader boss coach captain dean principal commander".split(" "),
);

/** Whoever presides over a part of something does not preside over the whole. */
const presiding: ReadonlySet<string> = new Set("chairman chairwoman chairperson chair president".split(" "));

/** Words that leave a heading noun at the top of the whole. */
const whole: ReadonlySet<string> = new Set(
  "executive managing general founding national chief head former acting interim new current outgoing incoming then late longtime co founder owner chairman first party opposition grand paramount supreme political parliamentary overall union rebel group team club".split(
    " ",
  ),
);

const isWide = (word: Word): boolean =>
  whole.has(word.lower) || !/^\p{L}/u.test(word.text) || word.pos === "adverb";

/** The role noun that stands for the whole phrase: "chief executive officer" is a chief executive, not an officer. */
const keyNoun = (words: readonly Word[], noun: Word, regional: boolean): Word => {
  const phrase = words.map((word) => word.lower).join(" ");
  if (
    /\b(?:vice|deputy|assistant|associate)[ -]+(?:-\s*)?(?:president|director|head|chief|manager|coach|chairman|leader|editor|commander|principal|ceo)/.test(
      phrase,
    )
  ) {
    return { ...noun, lower: "vice-president" };
  }
  if (/\bchief executive\b/.test(phrase)) return { ...noun, lower: "ceo" };
  if (/\bchief \w+ (?:officer|scientist|economist|correspondent|analyst|engineer)\b/.test(phrase)) {
    return { ...noun, lower: "officer" };
  }
  if (/\b(?:secretary|director|attorney|prosecutor)[ -]+(?:- )?general\b/.test(phrase)) {
    return { ...noun, lower: /director|secretary/.test(phrase) ? "director-general" : "prosecutor" };
  }
  if (/\bboard member\b|\bmember of the board\b/.test(phrase)) return { ...noun, lower: "board-member" };
  if (/\b(?:general|national|first|executive|party)[ -]+secretary\b/.test(phrase))
    return { ...noun, lower: "director-general" };
  const narrow = regional || words.some((word) => word !== noun && !isWide(word));
  if (heading.has(noun.lower) && narrow)
    return { ...noun, lower: noun.lower === "leader" ? "member" : "officer" };
  return noun;
};

/** Whether "-born" or the like follows a word. */
const isOrigin = (words: readonly Word[], at: number): boolean =>
  at >= 0 &&
  words[at + 1]?.pos === "hyphen" &&
  /^(?:born|based|educated|trained|raised|backed)$/.test(words[at + 2]?.lower ?? "");

/** Splits the words before (or up to) a role noun into the role proper and what it belongs to. */
const readModifiers = (scope: Scope, words: readonly Word[], noun: Word): RolePhrase => {
  const own: Word[] = [];
  const complements: RoleComplement[] = [];
  for (const [at, word] of words.entries()) {
    if (word.pos === "determiner" || word.pos === "quote") continue;
    // "The Chilean-born president of Acme" is not Chile's.
    if ([at, at - 1, at - 2].some((index) => isOrigin(words, index))) continue;
    const country = word.mention ? undefined : scope.registry.country(word, scope.sentence);
    if (country) complements.push(complementOf(scope, country, "demonym"));
    else if (word.mention) complements.push(complementOf(scope, word.mention, "compound"));
    else own.push(word);
  }
  while (own[0]?.pos === "hyphen") own.shift();
  const regional = complements.some(({ by, type }) => by === "compound" && type === "PLACE");
  return { words: own, noun: keyNoun(own, noun, regional), complements };
};

const possessorOf = (scope: Scope, phrase: NounPhrase): readonly RoleComplement[] => {
  if (phrase.possessor) {
    const mention = scope.view.mentionOf(phrase.possessor);
    return mention ? [complementOf(scope, mention, "possessive")] : [];
  }
  const first = phrase.words[0];
  const pronoun = first && first.pos === "determiner" ? scope.view.mentionAt(first) : undefined;
  return pronoun && pronoun.kind === "pronoun" ? [complementOf(scope, pronoun, "possessive")] : [];
};

/** "King Salman of Saudi Arabia". */
const realmOf = (scope: Scope, phrase: NounPhrase): readonly RoleComplement[] => {
  const next = scope.syntax.after.get(phrase)?.[0];
  const mention = next?.preposition.lower === "of" ? next.phrase.head.mention : undefined;
  return mention && scope.registry.isCountry(mention) ? [complementOf(scope, mention, "of")] : [];
};

/** "An issue Prime Minister Lee raised": a title after "an" and a common noun begins at its capital. */
const titleWords = (words: readonly Word[]): readonly Word[] => {
  const first = words.findLastIndex(({ text }) => !/^[\p{Lu}'’-]/u.test(text)) + 1;
  const loose = /^(?:an?|another|one)$/.test(words[0]?.lower ?? "") && words[first - 1]?.pos === "noun";
  return loose && first < words.length ? words.slice(first) : words;
};

/** The role before a name: "Russian Defense Minister [Andrei Belousov]", "Apple's CEO [Tim Cook]". */
export const titleOf = (scope: Scope, phrase: NounPhrase): RolePhrase | undefined => {
  const at = phrase.words.indexOf(phrase.head);
  const type = phrase.head.mention?.type;
  if (at < 1 || (type !== "PERSON" && type !== "ORG")) return undefined;
  const before = phrase.words.slice(0, at);
  const noun = before.at(-1);
  if (!noun || noun.mention || roleSenses(noun.lower).length === 0) return undefined;
  if (nounClass(noun.lower.replace(".", "")) !== type && type === "ORG") return undefined;
  const role = readModifiers(scope, titleWords(before), noun);
  // "Chile's Acme director": Chile has the body that she directs.
  const owned = role.complements.some(({ by, type: body }) => by === "compound" && body === "ORG");
  const owner = owned ? [] : possessorOf(scope, phrase);
  return { ...role, complements: [...role.complements, ...owner, ...realmOf(scope, phrase)] };
};

/** The first word of a name, the head of any other phrase. */
const firstWord = (scope: Scope, phrase: NounPhrase): string =>
  (phrase.head.mention && scope.view.mentionOf(phrase)?.text.split(" ")[0]?.toLowerCase()) ??
  phrase.head.lower;

const indefinite: ReadonlySet<string> = new Set(["director", "manager", "captain", "coach", "leader"]);

/** The role that a phrase with a role noun as its head names: "chief executive of Apple". */
export const roleOf = (scope: Scope, phrase: NounPhrase): RolePhrase | undefined => {
  const noun = phrase.head;
  if (noun.mention || roleSenses(noun.lower).length === 0) return undefined;
  // "A speaker at the rally" holds no office.
  if (/^an?$/.test(phrase.words[0]?.lower ?? "") && noun.lower === "speaker") return undefined;
  const role = readModifiers(scope, phrase.words.slice(0, phrase.words.indexOf(noun) + 1), noun);
  const complements = [...role.complements, ...possessorOf(scope, phrase)];
  // "a director at Acme" works there; "the director of Acme" leads it.
  const oneOfMany = /^an?$/.test(phrase.words[0]?.lower ?? "") && indefinite.has(role.noun.lower);
  let key = oneOfMany
    ? { ...role.noun, lower: role.noun.lower === "leader" ? "member" : "officer" }
    : role.noun;
  const words = [...role.words];
  const attachments = scope.syntax.after.get(phrase) ?? [];
  for (const [index, { preposition, phrase: inner }] of attachments.entries()) {
    // "The Acme head of Finance", where that has a name: she heads what Acme has.
    const held =
      preposition.lower === "of" &&
      inner.head.mention?.type === "ORG" &&
      complements.some(({ by, type }) => by === "compound" && type === "ORG");
    const part =
      index === 0 &&
      /^(?:of|for|at)$/.test(preposition.lower) &&
      (held || partNouns.has(firstWord(scope, inner)));
    if (part && (heading.has(key.lower) || presiding.has(key.lower))) {
      // "The Acme director for the Directorate of Health" heads that part of it.
      if (!inner.head.mention) key = { ...key, lower: "officer" };
      else complements.length = 0;
    }
    // "Economist for the Gulf at Acme": whom one works at, not what one works on.
    const next = attachments[index + 1];
    if (
      preposition.lower === "for" &&
      next?.preposition.lower === "at" &&
      scope.view.mentionOf(next.phrase)
    ) {
      if (heading.has(key.lower)) key = { ...key, lower: "officer" };
      continue;
    }
    const members = scope.syntax.coordinated.get(inner) ?? [inner];
    const mentions = members.flatMap((member) => scope.view.mentionOf(member) ?? []);
    for (const mention of mentions) complements.push(complementOf(scope, mention, preposition.lower));
    if (mentions.length > 0) break;
    // "minister of foreign affairs of Brazil": the first complement is part of the office.
    if (index === 0 && preposition.lower === "of") {
      words.push(preposition, ...inner.words.filter((word) => word.pos !== "determiner"));
      if (heading.has(key.lower) && nounClass(inner.head.lower) !== "ORG") key = { ...key, lower: "officer" };
    } else break;
  }
  return { words, noun: key, complements };
};
