import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { Chain } from "../model/chain.ts";
import { mentionId, type Mention } from "../model/mention.ts";
import type { Word } from "./syntax/word.ts";
import type { ArticleView } from "./view.ts";

/** What rules add to the mentions of coreference: nationalities that stand for their country. */
export interface Registry {
  /** The country that a nationality names, as a mention of its own; undefined for other words. */
  country(word: Word, sentence: number): Mention | undefined;
  /** Whether a mention names a country or its government. */
  isCountry(mention: Mention): boolean;
  /** ISO code of the country that a mention names. */
  codeOf(mention: Mention): string | undefined;
  /** The mentions and chains with those that were added. */
  result(): { readonly mentions: readonly Mention[]; readonly chains: readonly Chain[] };
}

const withLinks = (chain: Chain, more: readonly Mention[] | undefined): Chain => {
  if (!more) return chain;
  const links = more.map((mention) => ({
    mention: mention.id,
    score: mention.confidence,
    reason: "nationality that stands for its country",
    ...(chain.links.length > 0 && mention.id !== chain.id && { antecedent: chain.id }),
  }));
  return { ...chain, links: [...chain.links, ...links] };
};

/** Starts with what coreference found in the article. */
export const createRegistry = (view: ArticleView): Registry => {
  const places = gazetteer();
  const added = new Map<string, Mention>();
  const chainByCode = new Map<string, Chain>();
  const extra = new Map<Chain, Mention[]>();
  const created: Chain[] = [];
  const codes = new Map<string, string | undefined>();
  const nameCode = (name: string): string | undefined => {
    if (!codes.has(name)) codes.set(name, (places.country(name) ?? places.government(name))?.code);
    return codes.get(name);
  };
  for (const chain of view.chains) {
    if (chain.type !== "PLACE" && chain.type !== "ORG") continue;
    const code = places.country(chain.name)?.code;
    if (code !== undefined && !chainByCode.has(code)) chainByCode.set(code, chain);
  }
  return {
    country: (word, sentence) => {
      if (!/^\p{Lu}/u.test(word.text)) return undefined;
      // "The Latin American director" is of no country.
      const before = view.text.slice(Math.max(0, word.start - 9), word.start);
      if (
        /\b(?:Latin|South|North|Central|African|Native)[ -]$/.test(before) &&
        word.lower.startsWith("american")
      )
        return undefined;
      const country =
        places.demonym(word.text) ??
        (word.lower === "us" || word.lower === "u.s." ? places.countryByCode("US") : undefined);
      if (!country) return undefined;
      const id = mentionId(view.articleId, word.start, word.end);
      const known = added.get(id);
      if (known) return known;
      const mention: Mention = {
        id,
        start: word.start,
        end: word.end,
        text: word.text,
        sentence,
        kind: "nominal",
        type: "PLACE",
        confidence: 0.95,
        layer: "demonym@1",
        country: country.code,
      };
      added.set(id, mention);
      let chain = chainByCode.get(country.code);
      if (!chain) {
        chain = {
          id,
          type: "PLACE",
          name: country.name,
          links: [],
          roles: [],
          countries: [country.code],
          ids: [],
        };
        chainByCode.set(country.code, chain);
        created.push(chain);
      }
      extra.set(chain, [...(extra.get(chain) ?? []), mention]);
      return mention;
    },
    isCountry: (mention) =>
      (mention.country !== undefined && mention.layer === "demonym@1") ||
      nameCode((view.chainOf(mention) ?? { name: mention.text }).name) !== undefined,
    codeOf: (mention) =>
      mention.layer === "demonym@1" ? mention.country : nameCode(view.chainOf(mention)?.name ?? mention.text),
    result: () => {
      return {
        mentions: [...view.mentions, ...added.values()].toSorted(
          (a, b) => a.start - b.start || a.end - b.end,
        ),
        chains: [...view.chains, ...created].map((chain) => withLinks(chain, extra.get(chain))),
      };
    },
  };
};
