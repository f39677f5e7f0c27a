import type { AnnotatedArticle } from "../../model/annotation.ts";
import type { Chain } from "../../model/chain.ts";
import type { Mention } from "../../model/mention.ts";
import { buildChains } from "./build-chains.ts";
import { linkNames } from "./link-names.ts";

/** What coreference finds in one article: its mentions in order of the text, each in exactly one chain. */
export interface ArticleChains {
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
}

/** Resolves the mentions of one article to chains, one for each entity it speaks of. */
export const resolveChains = (annotated: AnnotatedArticle): ArticleChains => {
  const mentions = annotated.mentions.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return { mentions, chains: buildChains(mentions, linkNames(mentions)) };
};
