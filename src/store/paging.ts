import type { Engine, Step } from "./engine.ts";
import type { Parameters, Row } from "./graph-store.ts";
import { byKey, chunks, text } from "./rows.ts";
import { statement } from "./statements.ts";

/** Articles whose rows are held in memory at once. */
const articlesPerPage = 100;
const idsPerPage = 1000;

export const readStep = (name: string, parameters: Parameters = {}): Step => ({
  statement: statement("read", name),
  parameters,
});

export const readRows = (
  engine: Engine,
  name: string,
  parameters: Parameters = {},
): Promise<readonly Row[]> => engine.read(readStep(name, parameters));

/** The answers to a statement with `$ids`, for many ids, a bounded number at a time. */
export const readByIds = async (
  engine: Engine,
  name: string,
  ids: readonly string[],
): Promise<readonly Row[]> => {
  const parts: (readonly Row[])[] = [];
  for (const part of chunks(ids, idsPerPage)) parts.push(await readRows(engine, name, { ids: part }));
  return parts.flat();
};

/** Ids of all articles in pages, ordered so that the ids of what hangs off them come in order too. */
export async function* articlePages(engine: Engine): AsyncGenerator<readonly string[]> {
  const rows = await readRows(engine, "state-article-ids");
  const ids = rows.map((row) => text(row["id"])).toSorted(byKey((id) => `${id}:`));
  yield* chunks(ids, articlesPerPage);
}
