import type { GraphStore, Row } from "../store/graph-store.ts";

export interface FoundEntity {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly articles: number;
}

const fromRow = (row: Row): FoundEntity => ({
  id: String(row["id"]),
  name: String(row["name"]),
  label: Array.isArray(row["labels"]) ? String(row["labels"].find((each) => each !== "Entity")) : "Entity",
  articles: Number(row["articles"] ?? 0),
});

/** Entities that a person may mean: by id, name or alias, else by full-text search; best supported first. */
export const findEntities = async (store: GraphStore, text: string): Promise<readonly FoundEntity[]> => {
  const exact = await store.read("show-find", { text, folded: text.toLowerCase() });
  if (exact.rows.length > 0) return exact.rows.map(fromRow);
  const hits = await store.search(text, { kinds: ["entity"], limit: 10 });
  const found: FoundEntity[] = [];
  for (const { id } of hits) {
    const [row] = (await store.read("show-entity", { id })).rows;
    if (row !== undefined) found.push(fromRow(row));
  }
  return found;
};
