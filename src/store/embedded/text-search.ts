import type { GrafeoDB } from "@grafeo-db/js";
import type { SearchHit } from "../graph-store.ts";

/** What each kind of hit is searched in and shown by. */
const indexes = {
  entity: { label: "Entity", properties: ["names"], shown: "name" },
  article: { label: "Article", properties: ["title", "text"], shown: "title" },
  sentence: { label: "Sentence", properties: ["text"], shown: "text" },
} as const satisfies Readonly<Record<SearchHit["kind"], object>>;

/** Every word counts: names are made of the words that stop-word lists leave out ("The Who", "IT"). */
const options = { tokenizer: "standard", stopWords: [] };

/** Creates the BM25 indexes; the engine keeps them up to date, and creating one again changes nothing. */
export const prepareTextIndexes = async (database: GrafeoDB): Promise<void> => {
  for (const { label, properties } of Object.values(indexes)) {
    for (const property of properties) await database.createTextIndex(label, property, options);
  }
};

/** Best first; of equal scores the smaller id first. A node found by two properties counts with their sum. */
export const searchText = async (
  database: GrafeoDB,
  text: string,
  kind: SearchHit["kind"],
  limit: number,
): Promise<readonly SearchHit[]> => {
  const { label, properties, shown } = indexes[kind];
  const scores = new Map<number, number>();
  for (const property of properties) {
    for (const [id = -1, score = 0] of await database.textSearch(label, property, text, limit)) {
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  const hits: SearchHit[] = [];
  for (const [id, score] of scores) {
    const node = database.getNode(id);
    if (node) hits.push({ kind, id: String(node.get("id")), text: String(node.get(shown) ?? ""), score });
  }
  return hits
    .toSorted((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1))
    .slice(0, limit);
};
