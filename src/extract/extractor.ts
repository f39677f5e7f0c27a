import { existsSync } from "node:fs";
import type { AnnotatedArticle } from "../model/annotation.ts";
import { factsOf, type ExtractedFacts } from "./facts-of.ts";
import { pairFolder } from "./pairs/pair-config.ts";
import { loadPairModel } from "./pairs/pair-model.ts";
import { readArticle, type Reading } from "./read-article.ts";
import { relationsOf, type FoundRelation } from "./relations-of.ts";

export type { ExtractedFacts } from "./facts-of.ts";
export type { FoundRelation } from "./relations-of.ts";

/** Changes whenever the same article may give other facts: stored articles of another version are extracted again. */
export const extractionVersion = "11";

export interface Extractor {
  /** Part of the stored version: what of the options changes the outcome. */
  readonly version: string;
  /** Whether the trained classifier is there, which reads the encoder's vectors of an article. */
  readonly usesEncoding: boolean;
  /** The encoder that the classifier was trained on; with another one's vectors only the rules may run. */
  readonly encoderVersion?: string;
  extract(annotated: AnnotatedArticle): Promise<ExtractedFacts>;
  /** Relations as spans, unresolved pronouns included: what evaluation on gold data needs. */
  relations(annotated: AnnotatedArticle): Promise<readonly FoundRelation[]>;
  close(): Promise<void>;
}

export interface ExtractorOptions {
  /** Claims below this confidence are left out; in [0, 1], 0.5 unless told. */
  readonly minimumConfidence?: number;
  /** Folder of the pair classifier; the one that ships in the package where there is one, else rules alone. */
  readonly models?: URL;
  /** Leave the classifier out. */
  readonly rulesOnly?: boolean;
}

/** Makes an extractor. Deterministic: the same annotated article gives the same facts. */
export const createExtractor = async (options: ExtractorOptions = {}): Promise<Extractor> => {
  const minimum = options.minimumConfidence ?? 0.5;
  const folder = options.models ?? (existsSync(new URL("config.json", pairFolder)) ? pairFolder : undefined);
  const model = folder && options.rulesOnly !== true ? await loadPairModel(folder) : undefined;
  const read = async (annotated: AnnotatedArticle): Promise<Reading> =>
    readArticle(annotated, model, minimum);
  return {
    version: model ? `${extractionVersion}+${model.config.version}` : extractionVersion,
    usesEncoding: model !== undefined,
    ...(model && { encoderVersion: model.config.encoderVersion }),
    extract: async (annotated) => factsOf(annotated, await read(annotated)),
    relations: async (annotated) => relationsOf(await read(annotated)),
    close: async () => model?.dispose(),
  };
};
