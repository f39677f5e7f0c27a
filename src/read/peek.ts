import type { Source } from "./source.ts";

/** The first bytes of a source (up to about 4 KB) and the same source, to be read from its start once. */
export const peek = async (
  source: Source,
): Promise<{ readonly head: Uint8Array; readonly source: Source }> => {
  const iterator = source.stream()[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < 4096) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(chunks, length);
  async function* replay(): AsyncGenerator<Uint8Array> {
    try {
      if (length > 0) yield head;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, source: { ...source, stream: replay } };
};
