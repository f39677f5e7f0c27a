import { fromBuffer } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { checkEntryName, guarded, refused, unpackLimits } from "./guard.ts";
import type { Budget } from "./guard.ts";
import { ReadError } from "./read-error.ts";
import { readAll } from "./source.ts";
import type { Source } from "./source.ts";

/** A file in a zip archive, read on demand. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  stream(): AsyncIterable<Uint8Array>;
}

const open = (bytes: Buffer, item: string): Promise<ZipFile> =>
  new Promise((settle, fail) => {
    fromBuffer(
      bytes,
      { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true },
      (error, file) => {
        if (error || !file) fail(zipError(item, error));
        else settle(file);
      },
    );
  });

const zipError = (item: string, cause: unknown): ReadError => {
  const message = cause instanceof Error ? cause.message : "no zip archive";
  return /relative path|absolute path|invalid characters in fileName/i.test(message)
    ? refused(
        item,
        `It has an entry that leads out of the archive (${message.slice(0, 120)}); it is not read.`,
      )
    : new ReadError("invalid-format", `The archive is damaged (${message.slice(0, 120)}); get it again.`, {
        item,
        cause,
      });
};

const nextEntry = (file: ZipFile, item: string): Promise<Entry | undefined> =>
  new Promise((settle, fail) => {
    const clear = (): void => {
      file.removeAllListeners("entry");
      file.removeAllListeners("end");
      file.removeAllListeners("error");
    };
    file.once("entry", (entry: Entry) => {
      clear();
      settle(entry);
    });
    file.once("end", () => {
      clear();
      settle(undefined);
    });
    file.once("error", (error: unknown) => {
      clear();
      fail(zipError(item, error));
    });
    file.readEntry();
  });

async function* contentOf(
  file: ZipFile,
  entry: Entry,
  item: string,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<AsyncIterable<Uint8Array>>((settle, fail) => {
    file.openReadStream(entry, (error, opened) => {
      if (error || !opened) fail(zipError(item, error));
      else settle(opened as AsyncIterable<Uint8Array>);
    });
  });
  try {
    yield* guarded(stream, item, budget, entry.compressedSize);
  } catch (error) {
    throw error instanceof ReadError ? error : zipError(item, error);
  }
}

/** The files of a zip archive in order of name. ReadError "refused" for entries that lead out of it and for sizes no honest archive has. */
export const zipEntries = async (
  source: Source,
  limit: number,
  budget: Budget,
): Promise<readonly ZipEntry[]> => {
  const bytes = await readAll(source, limit);
  const file = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), source.item);
  const entries: ZipEntry[] = [];
  for (let entry = await nextEntry(file, source.item); entry; entry = await nextEntry(file, source.item)) {
    const current = entry;
    budget.entries += 1;
    if (budget.entries > unpackLimits.entries)
      throw refused(source.item, "It has more than a million entries; it is not read.");
    checkEntryName(source.item, current.fileName);
    if (current.fileName.endsWith("/") || (current.generalPurposeBitFlag & 1) === 1) continue;
    entries.push({
      name: current.fileName,
      size: current.uncompressedSize,
      stream: () => contentOf(file, current, `${source.item}!${current.fileName}`, budget),
    });
  }
  return entries.toSorted((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
};
