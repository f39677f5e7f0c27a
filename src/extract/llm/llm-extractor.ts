import type { AnnotatedArticle } from "../../model/annotation.ts";
import { extractionVersion, type Extractor } from "../extractor.ts";
import { factsOf } from "../facts-of.ts";
import { readContext } from "../read-article.ts";
import { relationsOf } from "../relations-of.ts";
import type { Reading } from "../read-article.ts";
import type { LlmClaim } from "./answer.ts";
import { createAnswerCache } from "./answer-cache.ts";
import { groundClaims, type Dropped } from "./ground-claims.ts";
import { createLlmClient } from "./llm-client.ts";
import type { LlmOptions } from "./llm-options.ts";
import { passagesOf } from "./passages.ts";

/** What a language model was asked, and what the text did not bear out. */
export interface LlmReport {
  readonly dropped: Dropped;
  readonly requests: number;
  readonly tokens: number;
}

/** An extractor whose relations come from a language model; chains, events, quotations and times stay as they are. */
export interface LlmExtractor extends Extractor {
  /** Claims dropped because the text does not bear them out, requests and tokens so far. */
  report(): LlmReport;
}

/** Makes an extractor over an OpenAI-compatible endpoint. The same answers give the same facts; the cache keeps them. */
export const createLlmExtractor = async (options: LlmOptions): Promise<LlmExtractor> => {
  const client = createLlmClient(options);
  const cache = options.cache === undefined ? undefined : createAnswerCache(options.cache, options.model);
  const dropped = { quote: 0, argument: 0 };
  const ask = async (passage: string): Promise<readonly LlmClaim[]> => {
    const known = await cache?.get(passage);
    if (known) return known;
    const claims = await client.ask(passage);
    await cache?.set(passage, claims);
    return claims;
  };
  const read = async (annotated: AnnotatedArticle): Promise<Reading> => {
    const context = readContext(annotated);
    const claims: LlmClaim[] = [];
    for (const passage of passagesOf(annotated.article.text)) claims.push(...(await ask(passage)));
    const grounded = groundClaims(context.view, claims, `llm:${options.model}`);
    dropped.quote += grounded.dropped.quote;
    dropped.argument += grounded.dropped.argument;
    return { ...context, drafts: [...context.events.drafts, ...grounded.drafts] };
  };
  return {
    version: `${extractionVersion}+llm:${options.model}`,
    usesEncoding: false,
    extract: async (annotated) => factsOf(annotated, await read(annotated)),
    relations: async (annotated) => relationsOf(await read(annotated)),
    report: () => ({ dropped: { ...dropped }, ...client.usage }),
    close: async () => undefined,
  };
};
