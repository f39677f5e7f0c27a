import type { AnnotatedArticle } from "../model/annotation.ts";
import type { ArticleFacts } from "../model/facts.ts";
import type { Mention } from "../model/mention.ts";
import { finishClaims } from "./claims/finish.ts";
import { resolveChains } from "./coreference/resolve-chains.ts";
import { attributeClaims } from "./attributes/attribute-claims.ts";
import { withEvents } from "./events/with-events.ts";
import { findEvents } from "./events/find-events.ts";
import { statementClaims } from "./quotations/statements.ts";
import { attributionsOf } from "./quotations/attribution.ts";
import { createRegistry } from "./registry.ts";
import { nounClaims } from "./relations/noun-rules.ts";
import { roleVerbClaims } from "./relations/role-verbs.ts";
import { verbClaims } from "./relations/verb-rules.ts";
import { timesOf } from "./time/sentence-times.ts";
import { viewOf } from "./view.ts";

/** Changes whenever the same article may give other facts: stored articles of another version are extracted again. */
export const extractionVersion = "2";

/** What an article contributes, without the signature, which the pipeline adds from cleaning. */
export type ExtractedFacts = Omit<ArticleFacts, "signature">;

export interface Extractor {
  /** Part of the stored version: what of the options changes the outcome. */
  readonly version: string;
  extract(annotated: AnnotatedArticle): Promise<ExtractedFacts>;
  close(): Promise<void>;
}

export interface ExtractorOptions {
  /** Claims below this confidence are left out; in [0, 1], 0.5 unless told. */
  readonly minimumConfidence?: number;
}

/** Makes an extractor. Deterministic: the same annotated article gives the same facts. */
export const createExtractor = async (options: ExtractorOptions = {}): Promise<Extractor> => {
  const minimum = options.minimumConfidence ?? 0.5;
  const extract = (annotated: AnnotatedArticle): ExtractedFacts => {
    const view = viewOf(annotated, resolveChains(annotated));
    const registry = createRegistry(view);
    const attributions = attributionsOf(view);
    const times = timesOf(view);
    const events = findEvents(view, registry, times);
    const drafts = [
      ...view.sentences.flatMap((sentence) => [
        ...nounClaims(view, registry, sentence),
        ...verbClaims(view, registry, sentence),
        ...roleVerbClaims(view, registry, sentence),
        ...attributeClaims(view, registry, sentence),
      ]),
      ...events.drafts,
      ...statementClaims(view, attributions),
    ].filter((draft) => draft.confidence >= minimum);
    const { mentions, chains } = withEvents(registry.result(), events);
    const chainIds = new Map<string, string>();
    for (const chain of chains) for (const link of chain.links) chainIds.set(link.mention, chain.id);
    const claims = finishClaims(
      { view, attributions, times, chainIdOf: (mention: Mention) => chainIds.get(mention.id) },
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
  return {
    version: extractionVersion,
    extract: async (annotated) => extract(annotated),
    close: async () => undefined,
  };
};
