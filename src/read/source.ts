import { createReadStream } from "node:fs";
import { ReadError } from "./read-error.ts";

/** Bytes with a name: a file, a member of an archive, standard input, an answer from the web. */
export interface Source {
  /** How to name it to a person. */
  readonly item: string;
  /** What its format is told by: a file name without folders. */
  readonly name: string;
  /** Bytes, where known before reading. */
  readonly size?: number;
  /** Its web address, where it came from one. */
  readonly url?: string;
  /** The encoding that its server named; looked at where the bytes do not tell. */
  readonly charset?: string;
  /** Start reading; may be called again only where the source says so (files). */
  stream(): AsyncIterable<Uint8Array>;
}

export const fileSource = (item: string, path: string, size: number): Source => ({
  item,
  name: path.slice(path.lastIndexOf("/") + 1),
  size,
  stream: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
});

export const bytesSource = (item: string, name: string, bytes: Uint8Array): Source => ({
  item,
  name,
  size: bytes.length,
  async *stream() {
    yield bytes;
  },
});

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** All bytes of a source; a ReadError "too-large" as soon as there are more than `limit`. */
export const readAll = async (source: Source, limit: number): Promise<Uint8Array> => {
  const refuse = (): ReadError =>
    new ReadError(
      "too-large",
      `It is larger than ${megabytes(limit)}; split it, or give a file of one record a line (JSONL).`,
      { item: source.item },
    );
  if (source.size !== undefined && source.size > limit) throw refuse();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.stream()) {
    length += chunk.length;
    if (length > limit) throw refuse();
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
};

export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Without its line break; undefined where the line was longer than the limit. */
  readonly bytes: Uint8Array | undefined;
}

/** Lines of a byte stream, ended by LF. Memory is bounded by `limit`: a longer line is passed over. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let length = 0;
  let over = false;
  let number = 1;
  const take = (): ByteLine => {
    const bytes = over ? undefined : Buffer.concat(held, length);
    held = [];
    length = 0;
    over = false;
    const line = { number, bytes };
    number += 1;
    return line;
  };
  const hold = (part: Uint8Array): void => {
    if (part.length === 0 || over) return;
    length += part.length;
    if (length > limit) {
      over = true;
      held = [];
    } else held.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, start)) {
      hold(chunk.subarray(start, at));
      yield take();
      start = at + 1;
    }
    hold(chunk.subarray(start));
  }
  if (length > 0 || over) yield take();
}
