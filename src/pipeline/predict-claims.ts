import { articleFromText } from "../clean/article-from-text.ts";
import type { ArticleFacts } from "../model/facts.ts";
import type { Span } from "../model/span.ts";
import { createFactsMaker, type FactsOptions } from "./make-facts.ts";

/** A relation of a text as spans `[start, end)`, in newsgraph's types. */
export interface SpanRelation {
  readonly subj: readonly [number, number];
  readonly obj: readonly [number, number];
  readonly type: string;
}

/** Finds relations, events and attributions of plain texts, whose offsets stay as they are: what evaluation needs. */
export interface ClaimPredictor {
  readonly version: string;
  readonly relations: (
    id: string,
    text: string,
    sentences?: readonly Span[],
  ) => Promise<readonly SpanRelation[]>;
  readonly facts: (id: string, text: string) => Promise<ArticleFacts>;
  readonly dispose: () => Promise<void>;
}

/** Loads the models for prediction of claims. */
export const createClaimPredictor = async (options: FactsOptions = {}): Promise<ClaimPredictor> => {
  const maker = await createFactsMaker(options);
  return {
    version: maker.version,
    relations: async (id, text, sentences) => {
      const found = await maker.relations(articleFromText(id, text), sentences);
      return found.map(({ type, subject, object }) => ({
        subj: [subject.start, subject.end],
        obj: [object.start, object.end],
        type,
      }));
    },
    facts: (id, text) => maker.facts(articleFromText(id, text)),
    dispose: maker.dispose,
  };
};
