import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { guarded } from "./guard.ts";
import type { Budget } from "./guard.ts";
import { ReadError } from "./read-error.ts";
import type { Source } from "./source.ts";

async function* unpacked(source: Source, budget: Budget): AsyncGenerator<Uint8Array> {
  const input = Readable.from(source.stream());
  const gunzip = createGunzip();
  input.on("error", (error) => gunzip.destroy(error));
  try {
    yield* guarded(input.pipe(gunzip), source.item, budget, source.size);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new ReadError(
      "invalid-format",
      `The gzip data are damaged (${message.slice(0, 120)}); get the file again.`,
      {
        item: source.item,
        cause: error,
      },
    );
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

/** What a gzip file holds, as a source named without `.gz`. Several gzip members in a row (WARC) are one. */
export const gunzipped = (source: Source, budget: Budget): Source => {
  const { size: _, ...rest } = source;
  return {
    ...rest,
    name: source.name.replace(/\.tgz$/i, ".tar").replace(/\.gz$/i, ""),
    stream: () => unpacked(source, budget),
  };
};
