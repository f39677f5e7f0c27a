import { Readable } from "node:stream";
import { extract } from "tar-stream";
import { checkEntryName, nestedSource, refused, unpackLimits } from "./guard.ts";
import type { Budget } from "./guard.ts";
import { ReadError } from "./read-error.ts";
import { bytesSource, readAll } from "./source.ts";
import type { Source } from "./source.ts";

/**
 * The files of a tar archive in its own order, each in memory while it is read (up to `limit` bytes); larger ones come
 * as sources that can only be streamed once, at once.
 */
export async function* tarEntries(source: Source, budget: Budget): AsyncGenerator<Source> {
  const archive = extract();
  const input = Readable.from(source.stream());
  input.on("error", (error) => archive.destroy(error));
  input.pipe(archive);
  try {
    for await (const entry of archive) {
      const { name, type, size } = entry.header;
      budget.entries += 1;
      if (budget.entries > unpackLimits.entries)
        throw refused(source.item, "It has more than a million entries; it is not read.");
      checkEntryName(source.item, name);
      if (type !== "file" && type !== "contiguous-file") {
        entry.resume();
        continue;
      }
      const nested = nestedSource(source, name, () => entry as AsyncIterable<Uint8Array>, size ?? 0);
      const base = nested.name;
      if (base.startsWith(".")) {
        entry.resume();
        continue;
      }
      // Small files are taken whole, so that a reader that stops early does not stop the archive.
      yield (size ?? 0) <= 8 * 1024 * 1024
        ? bytesSource(nested.item, base, await readAll(nested, 8 * 1024 * 1024))
        : nested;
      entry.resume();
    }
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new ReadError(
      "invalid-format",
      `The archive is damaged (${message.slice(0, 120)}); get it again.`,
      {
        item: source.item,
        cause: error,
      },
    );
  } finally {
    input.destroy();
    archive.destroy();
  }
}
