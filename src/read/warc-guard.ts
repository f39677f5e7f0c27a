import { refused } from "./guard.ts";

/** Bytes that the head of a record, or of the answer in it, may have; real ones have some thousand. */
const longestHead = 256 * 1024;

/** Where the blank line behind a head ends in `bytes`; -1 where it does not end yet. */
const endOfHead = (bytes: Buffer): number => {
  const [crlf, lf] = [bytes.indexOf("\r\n\r\n"), bytes.indexOf("\n\n")];
  if (crlf === -1) return lf === -1 ? -1 : lf + 2;
  return lf === -1 || crlf < lf ? crlf + 4 : lf + 2;
};

/**
 * Passes the bytes of a WARC file through and refuses heads without end, which the parser would gather in memory: each
 * record is a head, as many bytes as it says, and a blank line (ISO 28500).
 */
export async function* guardedWarc(
  chunks: AsyncIterable<Uint8Array>,
  item: string,
): AsyncGenerator<Uint8Array> {
  let head = Buffer.alloc(0);
  /** Bytes of the block that are still to come. */
  let block = 0;
  /** What is gathered is the head of an answer, which stands in the block itself. */
  let inAnswer = false;
  for await (const chunk of chunks) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    while (rest.length > 0) {
      if (block > 0 && !inAnswer) {
        const passed = Math.min(block, rest.length);
        block -= passed;
        rest = rest.subarray(passed);
        continue;
      }
      const room = inAnswer ? block : Number.POSITIVE_INFINITY;
      const gathered = Buffer.concat([head, rest.subarray(0, longestHead + 4)]);
      const end = Math.min(endOfHead(gathered) === -1 ? gathered.length + 1 : endOfHead(gathered), room);
      if (end > gathered.length) {
        if (gathered.length > longestHead)
          throw refused(
            item,
            "It has a record whose head does not end, as in no real archive; get it again.",
          );
        head = gathered;
        break;
      }
      rest = rest.subarray(end - head.length);
      const text = gathered.toString("latin1", 0, end);
      head = Buffer.alloc(0);
      if (inAnswer) {
        block -= end;
        inAnswer = false;
      } else {
        block = Number(/^content-length:\s*(\d{1,15})\s*$/imu.exec(text)?.[1] ?? 0);
        inAnswer = block > 0 && /^warc-type:\s*(?:response|request|revisit)\s*$/imu.test(text);
      }
    }
    yield chunk;
  }
}
