import type { ArticleFacts } from "../../src/model/facts.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import type { Story } from "../../src/model/story.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { resolveByName } from "./make-facts.ts";

/** Stories for articles: those with one first sentence are copies of the smallest. */
export const storiesOf = (all: readonly ArticleFacts[]): readonly Story[] => {
  const groups = new Map<string, string[]>();
  for (const { article, sentences } of all.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1))) {
    const [first] = sentences;
    const key = first ? article.text.slice(first.start, first.end) : article.id;
    groups.set(key, [...(groups.get(key) ?? []), article.id]);
  }
  return [...groups.values()].map((ids) => {
    const [original = ""] = ids;
    return {
      id: `story:${original}`,
      title: original,
      articles: ids.map((articleId) =>
        articleId === original
          ? { articleId }
          : { articleId, copyOf: { articleId: original, similarity: 0.5 } },
      ),
    };
  });
};

/** What the pipeline does after articles are in: stories, judgements, entities. */
export const consolidate = async (
  store: GraphStore,
  stories: readonly Story[],
  resolution: Resolution,
  judgements: readonly Judgement[] = [],
): Promise<number> =>
  (await store.writeStories(stories)) +
  (await store.writeJudgements(judgements)) +
  (await store.writeResolution(resolution));

/** The whole of a corpus at once. */
export const build = async (
  store: GraphStore,
  all: readonly ArticleFacts[],
  stories = storiesOf(all),
): Promise<number> =>
  (await store.writeArticles(all, "test@1")) + (await consolidate(store, stories, resolveByName(all)));
