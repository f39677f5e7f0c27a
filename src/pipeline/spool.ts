import { open, unlink } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";

/** Values set aside in order, in memory up to a bound and in a temporary file beyond it. */
export interface Spool<T> {
  /** Set a value aside; returns its number, counted from 0. */
  append(value: T): Promise<number>;
  at(index: number): Promise<T>;
  close(): Promise<void>;
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

const openTemporary = async (): Promise<FileHandle> => {
  const path = join(tmpdir(), `newsgraph-${randomUUID()}.spool`);
  const file = await open(path, "wx+", 0o600);
  // Without a name the file goes with its handle, whatever ends the process. Windows refuses; there it stays until close.
  await unlink(path).catch(() => undefined);
  return file;
};

/**
 * A spool of JSON values that holds at most about `memory` bytes of them in memory.
 * Throws what the file system throws (ENOSPC names the temporary folder's disk).
 */
export const createSpool = <T>(memory = 16 * 1024 * 1024): Spool<T> => {
  const places: Place[] = [];
  let file: FileHandle | undefined;
  let flushed = 0;
  let pending: Buffer[] = [];
  let size = 0;

  const flush = async (): Promise<void> => {
    file ??= await openTemporary();
    const block = Buffer.concat(pending);
    await file.write(block, 0, block.length, flushed);
    flushed += block.length;
    pending = [];
    size = 0;
  };

  return {
    append: async (value) => {
      const bytes = Buffer.from(JSON.stringify(value), "utf8");
      places.push({ offset: flushed + size, length: bytes.length });
      pending.push(bytes);
      size += bytes.length;
      if (size > memory) await flush();
      return places.length - 1;
    },
    at: async (index) => {
      const place = places[index];
      if (place === undefined) throw new RangeError(`the spool holds no value ${index}`);
      // One flush for the first read, so that every later one is a single positioned read.
      if (place.offset >= flushed) {
        if (file === undefined) {
          const bytes = pending[index];
          if (bytes !== undefined) return JSON.parse(bytes.toString("utf8")) as T;
        }
        await flush();
      }
      if (file === undefined) throw new RangeError(`the spool holds no value ${index}`);
      const bytes = Buffer.alloc(place.length);
      await file.read(bytes, 0, place.length, place.offset);
      return JSON.parse(bytes.toString("utf8")) as T;
    },
    close: async () => {
      await file?.close();
      file = undefined;
      pending = [];
    },
  };
};
