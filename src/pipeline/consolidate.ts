import { clusterStories } from "../clean/stories.ts";
import type { Judgement } from "../model/judgement.ts";
import { resolve } from "../resolve/resolve.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { OnProgress, Phase } from "./progress.ts";

export interface ConsolidateOptions {
  readonly judgements: readonly Judgement[];
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

const counted = async function* <T>(
  source: AsyncIterable<T>,
  each: (done: number) => void,
): AsyncGenerator<T> {
  let done = 0;
  for await (const value of source) {
    done++;
    if (done % 1000 === 0) each(done);
    yield value;
  }
};

/**
 * Make stories, entities and contradictions what they have to be for all that the store holds, writing
 * only differences. Each is a function of the store's content alone, so that a run that was cut short
 * anywhere is completed by the next. Returns the writes that changed something.
 */
export const consolidate = async (store: GraphStore, options: ConsolidateOptions): Promise<number> => {
  const show = (phase: Phase, done: number): void =>
    options.onProgress?.({ phase, done, entities: 0, claims: 0, words: 0 });
  let writes = await store.writeJudgements(options.judgements);
  const stories = await clusterStories(counted(store.allArticles(), (done) => show("stories", done)));
  writes += await store.writeStories(stories);
  options.signal?.throwIfAborted();
  const resolution = await resolve(
    counted(store.chains(), (done) => show("resolving", done)),
    { judgements: options.judgements },
  );
  writes += await store.writeResolution(resolution);
  options.signal?.throwIfAborted();
  return writes;
};
