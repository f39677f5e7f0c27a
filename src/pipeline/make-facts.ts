import { createAnnotator } from "../annotate/annotator.ts";
import { signatureOf } from "../clean/signature.ts";
import { resolveChains } from "../extract/coreference/resolve-chains.ts";
import type { AnnotatedArticle } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { ArticleFacts } from "../model/facts.ts";

/** What decides how articles are extracted; plain data, so that it can be handed to a thread. */
export interface FactsOptions {
  /** Folder of the models; by default the one that ships in the package. */
  readonly models?: string;
}

/** Annotation and extraction of one article after another. One a thread. */
export interface FactsMaker {
  /** Everything that decides what is found, with versions: another one means extract again. */
  readonly version: string;
  /** Sentences, words and names only. */
  readonly annotate: (article: Article) => Promise<AnnotatedArticle>;
  readonly facts: (article: Article) => Promise<ArticleFacts>;
  readonly dispose: () => Promise<void>;
}

/** Loads the models and rules. Throws where a model is missing or broken. */
export const createFactsMaker = async (options: FactsOptions = {}): Promise<FactsMaker> => {
  const annotator = await createAnnotator(options.models === undefined ? {} : { models: options.models });
  const facts = async (article: Article): Promise<ArticleFacts> => {
    const annotated = await annotator.annotate(article);
    const { mentions, chains } = resolveChains(annotated);
    return {
      article,
      sentences: annotated.sentences,
      mentions,
      chains,
      claims: [],
      quotations: [],
      signature: signatureOf(article.text),
    };
  };
  return {
    version: annotator.version,
    annotate: (article) => annotator.annotate(article),
    facts,
    dispose: () => annotator.dispose(),
  };
};
