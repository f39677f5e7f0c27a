import type { AnnotatedArticle } from "../model/annotation.ts";
import type { ArticleFacts } from "../model/facts.ts";
import { finishClaims } from "./claims/finish.ts";
import { withEvents } from "./events/with-events.ts";
import type { Reading } from "./read-article.ts";

/** What an article contributes, without the signature, which the pipeline adds from cleaning. */
export type ExtractedFacts = Omit<ArticleFacts, "signature">;

/** Turns what was read into facts: claims whose arguments have chains, with their modality, attribution and time. */
export const factsOf = (annotated: AnnotatedArticle, reading: Reading): ExtractedFacts => {
  const { view, registry, attributions, times, events, drafts } = reading;
  const { mentions, chains } = withEvents(registry.result(), events);
  const chainIds = new Map<string, string>();
  for (const chain of chains) for (const link of chain.links) chainIds.set(link.mention, chain.id);
  const claims = finishClaims(
    { view, attributions, times, chainIdOf: (mention) => chainIds.get(mention.id) },
    drafts,
  );
  return {
    article: annotated.article,
    sentences: annotated.sentences,
    mentions,
    chains,
    claims,
    quotations: attributions.quotations,
  };
};
