import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createAnnotator } from "../annotate/annotator.ts";
import type { LexiconEntry } from "../annotate/lexicon.ts";
import { signatureOf } from "../clean/signature.ts";
import { createExtractor, type FoundRelation } from "../extract/extractor.ts";
import { createLlmExtractor, type LlmReport } from "../extract/llm/llm-extractor.ts";
import type { LlmOptions } from "../extract/llm/llm-options.ts";
import type { AnnotatedArticle } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { ArticleFacts } from "../model/facts.ts";
import type { Span } from "../model/span.ts";

/** What decides how articles are extracted; plain data, so that it can be handed to a thread. */
export interface FactsOptions {
  /** Folder of the encoder, with `relations/` beside it; by default the ones that ship in the package. */
  readonly models?: string;
  /** Names that are always recognised. */
  readonly lexicon?: readonly LexiconEntry[];
  /** Names that are never wanted. */
  readonly stop?: readonly string[];
  /** Take relations from a language model instead of the rules and trained models. */
  readonly llm?: LlmOptions;
}

/** Annotation and extraction of one article after another. One a thread. */
export interface FactsMaker {
  /** Everything that decides what is found, with versions: another one means extract again. */
  readonly version: string;
  /** Sentences, words and names only. */
  readonly annotate: (article: Article, sentences?: readonly Span[]) => Promise<AnnotatedArticle>;
  readonly facts: (article: Article) => Promise<ArticleFacts>;
  /** Relations as spans, for evaluation. */
  readonly relations: (article: Article, sentences?: readonly Span[]) => Promise<readonly FoundRelation[]>;
  /** What a language model cost and what was dropped of its answers; undefined for local extraction. */
  readonly llm: () => LlmReport | undefined;
  readonly dispose: () => Promise<void>;
}

/** Loads the models and rules. Throws where a model is missing or broken. */
export const createFactsMaker = async ({
  models,
  lexicon,
  stop,
  llm,
}: FactsOptions = {}): Promise<FactsMaker> => {
  const encoder = models === undefined ? undefined : pathToFileURL(`${resolve(models)}/`);
  const pairs = encoder && new URL("../relations/", encoder);
  const asked = llm && (await createLlmExtractor(llm));
  const found = asked ?? (await createExtractor(pairs && existsSync(pairs) ? { models: pairs } : {}));
  const annotator = await createAnnotator({
    encoding: found.usesEncoding,
    ...(encoder && { models: encoder }),
    ...(lexicon && { lexicon }),
    ...(stop && { stop }),
  });
  // A classifier reads only the vectors that it was trained on; beside another encoder the rules run alone.
  const matched =
    found.encoderVersion === undefined || annotator.version.includes(`encoder@${found.encoderVersion}`);
  if (!matched) await found.close();
  const extractor = matched ? found : await createExtractor({ rulesOnly: true });
  return {
    version: `${annotator.version} extract@${extractor.version}`,
    annotate: (article, sentences) => annotator.annotate(article, sentences),
    facts: async (article) => ({
      ...(await extractor.extract(await annotator.annotate(article))),
      signature: signatureOf(article.text),
    }),
    relations: async (article, sentences) =>
      extractor.relations(await annotator.annotate(article, sentences)),
    llm: () => asked?.report(),
    dispose: async () => {
      await extractor.close();
      await annotator.dispose();
    },
  };
};
