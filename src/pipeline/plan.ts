import type { Article } from "../model/article.ts";
import type { Failure, Outcome, Skip } from "../model/outcome.ts";
import type { ArticleRecord } from "../store/graph-store.ts";
import { createSpool } from "./spool.ts";

/** What one reading of the inputs comes to: the articles that need extraction, and what becomes of the rest. */
export interface Plan {
  /** Ids of all articles read, changed or not. */
  readonly ids: ReadonlySet<string>;
  /** How many need extraction. */
  readonly total: number;
  /** Those, in the order in which their ids were first read. */
  readonly articles: () => AsyncGenerator<Article>;
  readonly unchanged: number;
  readonly failures: readonly Failure[];
  readonly skips: readonly Skip[];
  readonly close: () => Promise<void>;
}

interface Candidate {
  readonly revision: string;
  readonly publishedAt: string;
  readonly item: string;
  /** Where the spool keeps it; absent where the store holds this very revision. */
  readonly spooled?: number;
}

// Two versions of one article in one run: the later published is the current one. Where dates do not
// decide, the larger revision does, so that the order of files never matters.
const isLater = (a: Candidate, b: Candidate): boolean =>
  a.publishedAt === b.publishedAt ? a.revision > b.revision : a.publishedAt > b.publishedAt;

const supersededSkip = (loser: Candidate, winner: Candidate): Skip => ({
  item: loser.item,
  code: loser.revision === winner.revision ? "DUPLICATE" : "SUPERSEDED",
  reason:
    loser.revision === winner.revision
      ? `is the same article as ${winner.item}.`
      : `is another version of ${winner.item}, which is taken as the current one.`,
});

/**
 * Read all inputs once, deciding by id and revision what has to be extracted. Reading everything
 * before extracting makes the outcome independent of the order of files, and the total known.
 */
export const planIngest = async (
  cleaned: AsyncIterable<readonly Outcome<Article>[]>,
  options: {
    /** What the store holds of these ids. */
    readonly stored: (ids: readonly string[]) => Promise<ReadonlyMap<string, ArticleRecord>>;
    readonly extraction: string;
    readonly limit?: number;
    readonly onRead?: (articles: number) => void;
    readonly signal?: AbortSignal;
  },
): Promise<Plan> => {
  const spool = createSpool<Article>();
  const current = new Map<string, Candidate>();
  const failures: Failure[] = [];
  const skips: Skip[] = [];
  const limit = options.limit ?? Number.POSITIVE_INFINITY;

  const consider = async (article: Article, record: ArticleRecord | undefined): Promise<void> => {
    const isStored = record?.revision === article.revision && record.extraction === options.extraction;
    const candidate = {
      revision: article.revision,
      publishedAt: article.publishedAt ?? "",
      item: article.item,
    };
    const before = current.get(article.id);
    if (before !== undefined && !isLater(candidate, before)) {
      skips.push(supersededSkip(candidate, before));
      return;
    }
    if (before !== undefined) skips.push(supersededSkip(before, candidate));
    current.set(article.id, isStored ? candidate : { ...candidate, spooled: await spool.append(article) });
  };

  for await (const batch of cleaned) {
    options.signal?.throwIfAborted();
    const articles: Article[] = [];
    for (const outcome of batch) {
      if (outcome.kind === "failure") failures.push(outcome.failure);
      else if (outcome.kind === "skip") skips.push(outcome.skip);
      else articles.push(outcome.value);
    }
    const records = await options.stored(articles.map((article) => article.id));
    for (const article of articles) {
      if (current.size >= limit) break;
      await consider(article, records.get(article.id));
    }
    options.onRead?.(current.size);
    if (current.size >= limit) break;
  }

  const wanted = [...current.values()].flatMap(({ spooled }) => (spooled === undefined ? [] : [spooled]));
  return {
    ids: new Set(current.keys()),
    total: wanted.length,
    articles: async function* () {
      for (const index of wanted) yield await spool.at(index);
    },
    unchanged: current.size - wanted.length,
    failures,
    skips,
    close: spool.close,
  };
};
