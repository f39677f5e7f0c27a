import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore } from "../../../src/store/graph-store.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Plausible } from "./plausible.ts";
import { plausible } from "./plausible.ts";

export interface PlausibleStore {
  readonly store: GraphStore;
  readonly corpus: Plausible;
  readonly folder: string;
  readonly file: string;
  readonly close: () => Promise<void>;
}

/** An embedded store in a folder of its own that holds a plausible corpus. */
export const openPlausible = async (articles: number, people = 60): Promise<PlausibleStore> => {
  const folder = await mkdtemp(join(tmpdir(), "newsgraph-viewer-"));
  const file = join(folder, "graph.grafeo");
  const store = await openStore(file);
  const corpus = plausible(articles, people);
  await store.prepare();
  if (articles > 0) {
    await store.writeArticles(corpus.facts, "test");
    await store.writeStories(corpus.stories);
    await store.writeResolution({ entities: corpus.entities, review: [] });
    const [left, right] = corpus.contradiction;
    await store.writeContradictions([{ claims: [left, right], reason: "one office, two holders" }]);
  }
  return {
    store,
    corpus,
    folder,
    file,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
