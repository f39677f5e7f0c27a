import type { ChainRecord } from "../../src/model/entity.ts";
import type { EntityType } from "../../src/model/types.ts";

/** A chain of the corpus; `id` is `article:n-m` as chains of articles have it. */
export const chain = (
  id: string,
  type: EntityType,
  name: string,
  more: Partial<ChainRecord> = {},
): ChainRecord => ({
  id,
  articleId: id.slice(0, id.indexOf(":")),
  outlet: "test",
  type,
  name,
  names: [{ text: name, count: 1 }],
  roles: [],
  countries: [],
  ids: [],
  mentions: 1,
  ...more,
});

export const stream = async function* <T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
};
