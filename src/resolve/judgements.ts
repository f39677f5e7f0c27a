import type { Judgement } from "../model/judgement.ts";
import type { Corpus } from "./corpus.ts";

/** The judgements that stand: an undo line takes its target out, and an undone undo puts it back. Order is kept. */
export const activeJudgements = (judgements: readonly Judgement[]): readonly Judgement[] => {
  const undone = new Set<string>();
  const active: Judgement[] = [];
  for (const judgement of judgements.toReversed()) {
    if (undone.has(judgement.id)) continue;
    if (judgement.undoes === undefined) active.push(judgement);
    else undone.add(judgement.undoes);
  }
  return active.toReversed();
};

/** Finds the chains that evidence speaks of: by id, else by name and type in the same article, which survives re-extraction. */
export const evidenceFinder = (
  corpus: Corpus,
): ((subject: Judgement["subjects"][number]) => number | undefined) => {
  const byId = new Map(corpus.records.map((record, index) => [record.id, index]));
  return ({ chain, name, type }) => {
    const exact = byId.get(chain);
    if (exact !== undefined) return exact;
    const article = chain.slice(0, Math.max(0, chain.lastIndexOf(":")));
    const around = (corpus.articles.get(article) ?? []).filter(
      (index) => corpus.records[index]?.type === type,
    );
    return (
      around.find((index) => corpus.records[index]?.name === name) ??
      around.find((index) => corpus.records[index]?.names.some((known) => known.text === name))
    );
  };
};

/** What judgements ask of clustering, as chains (indexes into the corpus). The later of two that contradict each other holds. */
export interface Constraints {
  /** Sets of chains to stand alone together. */
  readonly splits: readonly (readonly number[])[];
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

const pairKey = (a: number, b: number): string => `${Math.min(a, b)},${Math.max(a, b)}`;

/** Reads merge, apart and split judgements into constraints; evidence that is gone asks nothing. */
export const readConstraints = (corpus: Corpus, judgements: readonly Judgement[]): Constraints => {
  const find = evidenceFinder(corpus);
  const pairs = new Map<string, { readonly pair: readonly [number, number]; readonly together: boolean }>();
  const splits: (readonly number[])[] = [];
  for (const judgement of judgements) {
    const chains = [...new Set(judgement.subjects.flatMap((subject) => find(subject) ?? []))];
    if (judgement.kind === "split" && chains.length > 0) splits.push(chains.toSorted((a, b) => a - b));
    if (judgement.kind !== "merge" && judgement.kind !== "apart") continue;
    for (const [at, left] of chains.entries()) {
      for (const right of chains.slice(at + 1)) {
        const key = pairKey(left, right);
        pairs.delete(key);
        pairs.set(key, {
          pair: [Math.min(left, right), Math.max(left, right)],
          together: judgement.kind === "merge",
        });
      }
    }
  }
  const all = [...pairs.values()];
  return {
    splits,
    together: all.filter((entry) => entry.together).map((entry) => entry.pair),
    apart: all.filter((entry) => !entry.together).map((entry) => entry.pair),
  };
};
