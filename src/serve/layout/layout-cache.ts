import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import { prepare } from "../snapshot/prepare.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Layout, LayoutInput } from "./layout.ts";
import { runLayout } from "./run-layout.ts";

/** Where the layout is kept between runs; no file means it is computed at each start. */
export interface LayoutCache {
  readonly file?: string;
}

/** Raised when the layout itself changes, so that kept ones are made again. */
const algorithm = 6;

const keptSchema = z.object({
  algorithm: z.literal(algorithm),
  version: z.string(),
  x: z.array(z.number()),
  y: z.array(z.number()),
  community: z.array(z.int()),
  communities: z.array(z.object({ id: z.int(), name: z.string(), size: z.int(), top: z.array(z.string()) })),
});

const inputOf = (snapshot: Snapshot): LayoutInput => {
  const { bundles, order } = prepare(snapshot, {});
  return {
    names: snapshot.entities.map((row) => row.name),
    importance: snapshot.importance,
    ranking: snapshot.ranking,
    order: Int32Array.from(order),
    sources: Int32Array.from(bundles, (item) => item.source),
    targets: Int32Array.from(bundles, (item) => item.target),
    weights: Float32Array.from(bundles, (item) => item.stories),
  };
};

const kept = async (file: string, snapshot: Snapshot): Promise<Layout | undefined> => {
  try {
    const value = keptSchema.parse(JSON.parse(await readFile(file, "utf8")));
    if (value.version !== snapshot.version || value.x.length !== snapshot.entities.length) return undefined;
    return {
      x: Float32Array.from(value.x),
      y: Float32Array.from(value.y),
      community: Int32Array.from(value.community),
      communities: value.communities,
    };
  } catch {
    // Missing, cut off or from another version: it is only a cache.
    return undefined;
  }
};

const round = (values: Float32Array): readonly number[] =>
  Array.from(values, (value) => Math.round(value * 10) / 10);

/** The kept layout of this very graph, else a new one, which is then kept. */
export const layoutOf = async (snapshot: Snapshot, cache: LayoutCache): Promise<Layout> => {
  const known = cache.file === undefined ? undefined : await kept(cache.file, snapshot);
  if (known) return known;
  const layout = await runLayout(inputOf(snapshot));
  if (cache.file !== undefined && snapshot.entities.length > 0) {
    const value = {
      algorithm,
      version: snapshot.version,
      x: round(layout.x),
      y: round(layout.y),
      community: [...layout.community],
      communities: layout.communities,
    };
    const temporary = `${cache.file}.tmp`;
    try {
      await writeFile(temporary, JSON.stringify(value));
      await rename(temporary, cache.file);
    } catch {
      // A read-only folder costs a layout at each start and nothing else.
    }
  }
  return layout;
};
