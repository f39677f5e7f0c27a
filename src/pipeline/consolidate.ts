import { clusterStories } from "../clean/stories.ts";
import { findContradictions } from "../extract/contradictions/find-contradictions.ts";
import type { ClaimRecord } from "../extract/contradictions/find-contradictions.ts";
import type { Judgement } from "../model/judgement.ts";
import { resolve } from "../resolve/resolve.ts";
import type { ClaimRecord as StoredClaim, GraphStore } from "../store/graph-store.ts";
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

/** A stored claim as contradictions see it; none where it has no subject in the graph. */
const comparable = (claim: StoredClaim): readonly ClaimRecord[] => {
  const { id, type, subject, object, value, polarity, modality, publishedAt, validFrom, validTo } = claim;
  if (subject === undefined) return [];
  return [
    {
      id,
      type,
      subject,
      polarity,
      modality,
      ...(object !== undefined && { object }),
      ...(value !== undefined && { value }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(validFrom !== undefined && { time: { from: validFrom, to: validTo ?? validFrom } }),
    },
  ];
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
  // Entities decide which claims speak of the same thing, so contradictions come last.
  const claims: ClaimRecord[] = [];
  for await (const claim of counted(store.claims(), (done) => show("contradictions", done))) {
    claims.push(...comparable(claim));
  }
  return writes + (await store.writeContradictions(findContradictions(claims)));
};
