import type { ChainRecord, Entity } from "../model/entity.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Resolution, ResolutionPair } from "../model/resolution.ts";
import { entityTypeSchema } from "../model/types.ts";
import { buildEntity } from "./build-entity.ts";
import { buildUnits } from "./build-units.ts";
import { cluster, type Clustering } from "./cluster.ts";
import { readCorpus, type Corpus } from "./corpus.ts";
import { activeJudgements, evidenceFinder, readConstraints } from "./judgements.ts";
import { createComparer, scorePairs, type ScoredPair } from "./pairs.ts";
import { partUnits } from "./part-units.ts";
import { byCodeUnit } from "../util/compare.ts";
import { qualifyNames } from "./qualify-names.ts";
import { collect } from "./record.ts";
import type { Unit } from "./unit.ts";

export interface ResolveOptions {
  /** What people decided, in order of time, undo lines included. */
  readonly judgements: readonly Judgement[];
  /** Most pairs to keep for review, the likeliest first; by default 5,000. */
  readonly reviewLimit?: number;
}

/** A resolution with what it was made from, for explanations. */
export interface ResolvedCorpus {
  readonly corpus: Corpus;
  readonly units: readonly Unit[];
  readonly clustering: Clustering;
}

/** The chain that stands for a unit: its smallest. */
const chainOf = ({ corpus, units }: Pick<ResolvedCorpus, "corpus" | "units">, unit: number): string =>
  corpus.records[units[unit]?.members[0] ?? -1]?.id ?? "";

export const toPair = (
  resolved: Pick<ResolvedCorpus, "corpus" | "units">,
  pair: ScoredPair,
  outcome: ResolutionPair["outcome"],
): ResolutionPair => ({
  left: chainOf(resolved, pair.left),
  right: chainOf(resolved, pair.right),
  score: pair.score,
  outcome,
  features: pair.features,
});

/** Groups chains without building entities; see `resolve`. */
export const resolveCorpus = (
  records: readonly ChainRecord[],
  judgements: readonly Judgement[],
): ResolvedCorpus => {
  const corpus = readCorpus(records);
  const constraints = readConstraints(corpus, activeJudgements(judgements));
  const units = partUnits(corpus, buildUnits(corpus), constraints);
  const comparer = createComparer(corpus, units);
  const pairs = scorePairs(corpus, units, comparer);
  return { corpus, units, clustering: cluster(corpus, units, pairs, comparer, constraints) };
};

/** Renames, retypes and drops, in order of time, each on the entity that now holds its evidence. */
const applyEdits = (
  corpus: Corpus,
  entities: readonly Entity[],
  judgements: readonly Judgement[],
): readonly Entity[] => {
  const edits = judgements.filter(({ kind }) => kind === "rename" || kind === "retype" || kind === "drop");
  if (edits.length === 0) return entities;
  const find = evidenceFinder(corpus);
  const entityOf = new Map(
    entities.flatMap((entity, index) => entity.members.map((member) => [member.chain, index] as const)),
  );
  const edited: (Entity | undefined)[] = [...entities];
  for (const { kind, subjects, value } of edits) {
    for (const subject of subjects) {
      const chain = corpus.records[find(subject) ?? -1]?.id;
      const index = chain === undefined ? undefined : entityOf.get(chain);
      const entity = index === undefined ? undefined : edited[index];
      if (index === undefined || !entity) continue;
      const type = entityTypeSchema.safeParse(value);
      if (kind === "drop") edited[index] = undefined;
      else if (kind === "retype" && type.success)
        edited[index] = { ...entity, type: type.data, judged: true };
      else if (kind === "rename" && value !== undefined && value !== "") {
        const aliases = [...new Set([...entity.aliases, entity.name])].filter((alias) => alias !== value);
        edited[index] = { ...entity, name: value, aliases: aliases.toSorted(byCodeUnit), judged: true };
      }
    }
  }
  return edited.filter((entity) => entity !== undefined);
};

/**
 * Groups the chains of a corpus into entities. A pure function of the set of chains and the judgements: the
 * order in which they come, or in how many ingests, changes nothing. Memory grows with chains and distinct
 * names, not with text; work with the size of blocks of like names.
 */
export const resolve = async (
  chains: AsyncIterable<ChainRecord>,
  options: ResolveOptions,
): Promise<Resolution> => {
  const records = await collect(chains);
  const resolved = resolveCorpus(records, options.judgements);
  const { corpus, units, clustering } = resolved;
  const entities = clustering.clusters
    .flatMap((members) => buildEntity(corpus, units, members, clustering.via) ?? [])
    .toSorted((a, b) => byCodeUnit(a.id, b.id));
  return {
    entities: applyEdits(corpus, qualifyNames(entities), activeJudgements(options.judgements)),
    review: clustering.review
      .slice(0, options.reviewLimit ?? 5000)
      .map((pair) => toPair(resolved, pair, "review")),
  };
};
