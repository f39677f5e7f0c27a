import { ReadError } from "./read-error.ts";
import type { Source } from "./source.ts";

/** Unpacked bytes that one input may come to, and how many times its packed size a part may grow to once it is large. */
export const unpackLimits = {
  totalBytes: 4 * 1024 ** 3,
  ratio: 250,
  ratioFrom: 16 * 1024 ** 2,
  depth: 4,
  entries: 1_000_000,
} as const;

/** What unpacking one input has come to so far; shared by everything nested in it. */
export interface Budget {
  bytes: number;
  entries: number;
}

export const refused = (item: string, reason: string): ReadError =>
  new ReadError("refused", reason, { item });

/** Pass bytes through and refuse as soon as they are more than an honest archive holds. */
export async function* guarded(
  chunks: AsyncIterable<Uint8Array>,
  item: string,
  budget: Budget,
  packed: number | undefined,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    budget.bytes += chunk.length;
    if (budget.bytes > unpackLimits.totalBytes)
      throw refused(item, "It unpacks to more than 4 GB; unpack it yourself and ingest the folder.");
    if (packed !== undefined && bytes > unpackLimits.ratioFrom && bytes > packed * unpackLimits.ratio)
      throw refused(
        item,
        "It unpacks to hundreds of times its size, as archives do that are made to fill memory; it is not read.",
      );
    yield chunk;
  }
}

/** Refuse names that lead out of an archive. Nothing is ever written, but such an archive is not honest. */
export const checkEntryName = (item: string, name: string): void => {
  if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/iu.test(name))
    throw refused(
      item,
      `Its entry "${name.slice(0, 80).replace(/\p{Cc}/gu, "?")}" leads out of the archive; it is not read.`,
    );
};

export const nestedSource = (
  outer: Source,
  name: string,
  stream: () => AsyncIterable<Uint8Array>,
  size?: number,
): Source => ({
  item: `${outer.item}!${name}`,
  name: name.slice(name.lastIndexOf("/") + 1),
  ...(size === undefined ? {} : { size }),
  stream,
});
