import type { Token } from "../model/annotation.ts";
import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameTagger } from "./encoder-tagger.ts";
import type { NameSpan, NameText, NameType } from "./names.ts";
import { tagTokens } from "./tokens.ts";

const isNamePart = (token: Token, text: string): boolean =>
  /^\p{Lu}/u.test(text.slice(token.start, token.end)) &&
  ["ProperNoun", "Person", "Place", "Organization", "Acronym"].some((tag) => token.tags.has(tag)) &&
  !token.tags.has("Date") &&
  !token.tags.has("Pronoun");

const typeOf = (words: string, tokens: readonly Token[]): NameType => {
  const known = gazetteer();
  if (known.demonym(words)) return "NORP";
  if (known.country(words) ?? known.region(words)) return "PLACE";
  if (known.government(words)) return "ORG";
  const tagged = (tag: string): boolean => tokens.some((token) => token.tags.has(tag));
  if (tagged("Organization") || /^\p{Lu}{2,}$/u.test(words)) return "ORG";
  if (tagged("Person") || known.isGivenName(words.split(/\s/)[0] ?? "")) return "PERSON";
  if (tagged("Place") || known.cities(words).length > 0) return "PLACE";
  return "ORG";
};

/** Names by compromise's tags and the gazetteer alone. */
export const ruleNames = (source: NameText): readonly NameSpan[] => {
  const names: NameSpan[] = [];
  let group: Token[] = [];
  const close = (): void => {
    const [first, last] = [group[0], group.at(-1)];
    if (first && last) {
      const span = { start: first.start, end: last.end };
      const type = typeOf(source.text.slice(span.start, span.end), group);
      names.push({ ...span, type, confidence: 0.5, layer: "compromise" });
    }
    group = [];
  };
  for (const token of tagTokens(source.text, source.sentences)) {
    const last = group.at(-1);
    if (last && (last.sentence !== token.sentence || token.start - last.end > 1)) close();
    if (isNamePart(token, source.text)) group.push(token);
    else close();
  }
  close();
  return names;
};

export const rulesTagger: NameTagger = {
  version: "rules@1",
  tag: async (source) => ({ names: ruleNames(source) }),
  dispose: async () => undefined,
};
