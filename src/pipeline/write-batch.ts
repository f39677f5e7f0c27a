import { NewsgraphError } from "../model/errors.ts";
import type { ArticleFacts } from "../model/facts.ts";
import type { Failure } from "../model/outcome.ts";
import type { GraphStore } from "../store/graph-store.ts";

/**
 * Write a batch; where the engine refuses it for its content, write its articles one by one, so that
 * one bad article does not take the others with it. Throws where the store itself is the trouble.
 */
export const writeBatch = async (
  store: GraphStore,
  batch: readonly ArticleFacts[],
  extraction: string,
): Promise<{ readonly writes: number; readonly failures: readonly Failure[] }> => {
  if (batch.length === 0) return { writes: 0, failures: [] };
  try {
    return { writes: await store.writeArticles(batch, extraction), failures: [] };
  } catch (error) {
    if (error instanceof NewsgraphError && error.code !== "STORE_REFUSED") throw error;
    if (batch.length === 1) {
      const reason = error instanceof Error ? error.message : String(error);
      const failure = { item: batch[0]?.article.item ?? "", code: "STORE_REFUSED", reason };
      return { writes: 0, failures: [failure] };
    }
  }
  let writes = 0;
  const failures: Failure[] = [];
  for (const facts of batch) {
    const one = await writeBatch(store, [facts], extraction);
    writes += one.writes;
    failures.push(...one.failures);
  }
  return { writes, failures };
};
