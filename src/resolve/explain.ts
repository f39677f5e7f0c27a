import { NewsgraphError } from "../model/errors.ts";
import type { ChainRecord } from "../model/entity.ts";
import type { Judgement } from "../model/judgement.ts";
import type { ResolutionFeature, ResolutionPair } from "../model/resolution.ts";
import { compareContext, probability, total } from "./compare-context.ts";
import { createComparer, mergeFrom, reviewFrom } from "./pairs.ts";
import { collect } from "./record.ts";
import { resolveCorpus } from "./resolve.ts";
import { profileOf } from "./unit.ts";

/** How two chains stand to each other in the resolved corpus. */
export interface Explanation extends ResolutionPair {
  /** Whether they are one entity now; the outcome is what the evidence alone says. */
  readonly together: boolean;
}

const outcomeOf = (odds: number): ResolutionPair["outcome"] =>
  odds >= mergeFrom ? "merge" : odds >= reviewFrom ? "review" : "apart";

/**
 * The evidence for and against two chains being one entity, as the steps of a waterfall in log-odds.
 * @throws NewsgraphError "chain-unknown" when the corpus holds no such chain.
 */
export const explainPair = async (
  chains: AsyncIterable<ChainRecord>,
  judgements: readonly Judgement[],
  left: string,
  right: string,
): Promise<Explanation> => {
  const resolved = resolveCorpus(await collect(chains), judgements);
  const { corpus, units, clustering } = resolved;
  const find = (chain: string): { readonly index: number; readonly unit: number } => {
    const index = corpus.records.findIndex((record) => record.id === chain);
    const unit = units.findIndex(({ members }) => members.includes(index));
    if (index < 0 || unit < 0) {
      throw new NewsgraphError(
        "chain-unknown",
        `Nothing in the corpus has the id ${chain}; it may have been extracted again since.`,
        { item: chain },
      );
    }
    return { index, unit };
  };
  const [a, b] = [find(left), find(right)];
  const together = clustering.clusters.some(
    (members) => members.includes(a.unit) && members.includes(b.unit),
  );
  const judged: readonly ResolutionFeature[] = [a, b].some(
    ({ unit }) => clustering.via.get(unit) === "judgement",
  )
    ? [{ name: "judgement", weight: 0, detail: "a person decided about this entity" }]
    : [];
  const [p, q] = [units[a.unit], units[b.unit]];
  let features: readonly ResolutionFeature[];
  if (a.unit === b.unit || !p || !q) {
    const person = corpus.records[a.index]?.type === "PERSON";
    features = [
      { name: "the same name", weight: 3, detail: p?.words.join(" ") ?? "" },
      ...compareContext(profileOf(corpus, [a.index]), profileOf(corpus, [b.index]), corpus, person),
    ];
  } else {
    features = createComparer(corpus, units).compare(p, q) ?? [
      {
        name: "names",
        weight: -8,
        detail: `${p.words.join(" ")} and ${q.words.join(" ")} rule each other out`,
      },
      ...compareContext(p.profile, q.profile, corpus, p.type === "PERSON"),
    ];
  }
  const odds = total(features);
  return {
    left,
    right,
    score: probability(odds),
    outcome: outcomeOf(odds),
    features: [...features, ...judged],
    together,
  };
};
