import { articleFromText } from "../clean/article-from-text.ts";
import { resolveChains } from "../extract/coreference/resolve-chains.ts";
import type { ChainRecord } from "../model/entity.ts";
import type { GoldRecord } from "../model/gold.ts";
import { mentionId, type Mention } from "../model/mention.ts";
import { entityTypeSchema } from "../model/types.ts";
import { resolve } from "../resolve/resolve.ts";
import { createFactsMaker, type FactsOptions } from "./make-facts.ts";

export type Spans = readonly (readonly [number, number])[];

export interface PredictedEntity {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** Predicts identity on plain texts, whose offsets stay as they are: what evaluation on gold data needs. */
export interface IdentityPredictor {
  readonly version: string;
  /** Chains of a text from its own predicted mentions, as spans. */
  chains(id: string, text: string): Promise<readonly Spans[]>;
  /**
   * Entities across texts, with coreference predicted in each: for the named mentions that gold data gives, or for those
   * that are found where `names` is "own". Identities and chains in the gold data are never read.
   */
  entities(records: AsyncIterable<GoldRecord>, names?: "given" | "own"): Promise<readonly PredictedEntity[]>;
  dispose(): Promise<void>;
}

/** The named mentions of a gold record without overlaps, the longer first. */
const givenNames = (record: GoldRecord, sentenceOf: (at: number) => number): readonly Mention[] => {
  const taken: (readonly [number, number])[] = [];
  const order = record.entities.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const names: Mention[] = [];
  for (const { start, end, type, named } of order) {
    const known = entityTypeSchema.safeParse(type);
    if (named === false || !known.success || taken.some(([from, to]) => start < to && from < end)) continue;
    taken.push([start, end]);
    names.push({
      id: mentionId(record.id, start, end),
      start,
      end,
      text: record.text.slice(start, end),
      sentence: sentenceOf(start),
      kind: "name",
      type: known.data,
      confidence: 1,
      layer: "given",
    });
  }
  return names.toSorted((a, b) => a.start - b.start);
};

/** Loads the models. */
export const createIdentityPredictor = async (options: FactsOptions = {}): Promise<IdentityPredictor> => {
  const maker = await createFactsMaker(options);
  return {
    version: maker.version,
    chains: async (id, text) => {
      const { mentions, chains } = resolveChains(await maker.annotate(articleFromText(id, text)));
      const spans = new Map(mentions.map(({ id: mention, start, end }) => [mention, [start, end] as const]));
      return chains.map((chain) =>
        chain.links.flatMap((link) => [spans.get(link.mention) ?? []].filter(isSpan)),
      );
    },
    entities: async (records, source = "given") => {
      const chains: ChainRecord[] = [];
      const places: PredictedEntity[] = [];
      for await (const record of records) {
        const annotated = await maker.annotate(articleFromText(record.id, record.text));
        const sentenceOf = (at: number): number =>
          Math.max(
            0,
            annotated.sentences.findLastIndex((sentence) => sentence.start <= at),
          );
        const mentions = source === "own" ? annotated.mentions : givenNames(record, sentenceOf);
        const found = resolveChains({ ...annotated, tokens: annotated.tokens, mentions });
        const byId = new Map(found.mentions.map((mention) => [mention.id, mention]));
        for (const { links, event: _, ...chain } of found.chains) {
          const names = new Map<string, number>();
          for (const { mention: id } of links) {
            const mention = byId.get(id);
            if (mention?.kind !== "name") continue;
            names.set(mention.text, (names.get(mention.text) ?? 0) + 1);
            places.push({ id: record.id, start: mention.start, end: mention.end, entity: chain.id });
          }
          chains.push({
            ...chain,
            articleId: record.id,
            outlet: "",
            ...(record.date === undefined ? {} : { publishedAt: record.date }),
            names: [...names].map(([text, count]) => ({ text, count })),
            mentions: links.length,
          });
        }
      }
      const { entities } = await resolve(from(chains), { judgements: [] });
      const entityOf = new Map(
        entities.flatMap((entity) => entity.members.map((member) => [member.chain, entity.id] as const)),
      );
      return places.map((place) => ({ ...place, entity: entityOf.get(place.entity) ?? place.entity }));
    },
    dispose: maker.dispose,
  };
};

const isSpan = (value: readonly number[]): value is readonly [number, number] => value.length === 2;

const from = async function* <T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
};
