import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createAnnotator } from "../annotate/annotator.ts";
import type { LexiconEntry } from "../annotate/lexicon.ts";
import { signatureOf } from "../clean/signature.ts";
import { createExtractor } from "../extract/extractor.ts";
import type { AnnotatedArticle } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { ArticleFacts } from "../model/facts.ts";
import type { Span } from "../model/span.ts";

/** What decides how articles are extracted; plain data, so that it can be handed to a thread. */
export interface FactsOptions {
  /** Folder of the models; by default the one that ships in the package. */
  readonly models?: string;
  /** Names that are always recognised. */
  readonly lexicon?: readonly LexiconEntry[];
  /** Names that are never wanted. */
  readonly stop?: readonly string[];
}

/** Annotation and extraction of one article after another. One a thread. */
export interface FactsMaker {
  /** Everything that decides what is found, with versions: another one means extract again. */
  readonly version: string;
  /** Sentences, words and names only. */
  readonly annotate: (article: Article, sentences?: readonly Span[]) => Promise<AnnotatedArticle>;
  readonly facts: (article: Article) => Promise<ArticleFacts>;
  readonly dispose: () => Promise<void>;
}

/** Loads the models and rules. Throws where a model is missing or broken. */
export const createFactsMaker = async ({ models, lexicon, stop }: FactsOptions = {}): Promise<FactsMaker> => {
  const annotator = await createAnnotator({
    ...(models !== undefined && { models: pathToFileURL(`${resolve(models)}/`) }),
    ...(lexicon && { lexicon }),
    ...(stop && { stop }),
  });
  const extractor = await createExtractor();
  return {
    version: `${annotator.version} extract@${extractor.version}`,
    annotate: (article, sentences) => annotator.annotate(article, sentences),
    facts: async (article) => ({
      ...(await extractor.extract(await annotator.annotate(article))),
      signature: signatureOf(article.text),
    }),
    dispose: async () => {
      await extractor.close();
      await annotator.dispose();
    },
  };
};
