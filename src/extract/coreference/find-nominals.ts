import type { AnnotatedArticle, Token } from "../../model/annotation.ts";
import { gazetteer } from "../../gazetteer/gazetteer.ts";
import { fold } from "../../util/fold.ts";
import type { Anaphor, Determiner } from "./anaphor.ts";
import { headNoun } from "./head-nouns.ts";

const determiners: ReadonlyMap<string, Determiner> = new Map<string, Determiner>([
  ["the", "definite"],
  ["this", "demonstrative"],
  ["that", "demonstrative"],
  ["these", "demonstrative"],
  ["those", "demonstrative"],
  ["both", "demonstrative"],
  ["a", "indefinite"],
  ["an", "indefinite"],
  ["my", "possessive"],
  ["our", "possessive"],
  ["your", "possessive"],
  ["his", "possessive"],
  ["her", "possessive"],
  ["its", "possessive"],
  ["their", "possessive"],
]);

const longest = 8;

const isModifier = (token: Token): boolean =>
  !token.tags.has("Punctuation") &&
  !token.tags.has("Conjunction") &&
  !token.tags.has("Preposition") &&
  !token.tags.has("Pronoun") &&
  !token.tags.has("Determiner") &&
  !token.tags.has("Auxiliary") &&
  !token.tags.has("Copula") &&
  !token.tags.has("Modal");

/**
 * Noun phrases with a determiner whose head is a person, organisation, place or event noun. The phrase
 * ends at its head; what follows ("of the club") is not part of the mention. A phrase that runs into a
 * name ("the defense minister Andrei Belousov") ends before it.
 */
export const findNominals = (annotated: AnnotatedArticle): readonly Anaphor[] => {
  const { tokens, mentions, article } = annotated;
  const places = gazetteer();
  const found: Anaphor[] = [];
  const nameStarts = new Map(mentions.map((mention) => [mention.start, mention]));
  let covered = 0;
  for (let first = 0; first < tokens.length; first += 1) {
    const opening = tokens[first];
    if (!opening || opening.start < covered) continue;
    const opener = fold(article.text.slice(opening.start, opening.end));
    const determiner = determiners.get(opener);
    const inName = nameStarts.get(opening.start);
    if (!determiner) {
      if (inName) covered = inName.end;
      continue;
    }
    let last = first;
    let head: string | undefined;
    const words: string[] = [];
    let at = first + 1;
    let pending: readonly string[] = [];
    while (at < tokens.length && at <= first + longest) {
      const token = tokens[at];
      if (!token || token.sentence !== opening.sentence) break;
      const named = nameStarts.get(token.start);
      if (named) {
        // A name inside the phrase ("the Google chief") belongs to it if a head follows.
        let next = at;
        while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < named.end) next += 1;
        pending = [...pending, ...fold(named.text).split(/\s+/)];
        at = next;
        continue;
      }
      const text = article.text.slice(token.start, token.end);
      if (/^['’]s?$/.test(text)) {
        // "the country's president": the phrase so far is a possessor of its own.
        if (head) break;
        at += 1;
        continue;
      }
      if (!isModifier(token)) break;
      const word = fold(text);
      if (token.tags.has("Noun") || headNoun(word)) {
        words.push(...pending, word);
        pending = [];
        head = word;
        last = at;
      } else if (token.tags.has("Verb") && head) {
        break;
      } else {
        pending = [...pending, word];
      }
      at += 1;
    }
    const noun = head === undefined ? undefined : headNoun(head);
    const closing = tokens[last];
    if (head === undefined || !noun || !closing || last === first) continue;
    const modifiers = words.slice(0, -1);
    const countries = modifiers.flatMap((word) => (places.demonym(word) ?? places.country(word))?.code ?? []);
    found.push({
      start: opening.start,
      end: closing.end,
      text: article.text.slice(opening.start, closing.end),
      sentence: opening.sentence,
      determiner,
      head,
      modifiers,
      type: noun.type,
      number: noun.plural ? "plural" : "singular",
      countries,
      ...(noun.gender ? { gender: noun.gender } : {}),
    });
  }
  return found;
};
