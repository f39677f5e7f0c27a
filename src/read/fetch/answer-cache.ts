import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const headSchema = z
  .object({
    url: z.string(),
    etag: z.string().optional(),
    lastModified: z.string().optional(),
    contentType: z.string().optional(),
    /** Milliseconds since 1970 until which the server said that asking again is of no use. */
    freshUntil: z.number(),
    isPrivate: z.boolean(),
  })
  .readonly();

/** What is kept of an answer. */
export type KeptHead = z.infer<typeof headSchema>;

export interface KeptAnswer extends KeptHead {
  readonly body: Uint8Array;
}

export interface AnswerCache {
  /** The answer kept of an address; undefined where there is none or its file is damaged. */
  readonly get: (url: string) => Promise<KeptAnswer | undefined>;
  readonly put: (answer: KeptAnswer) => Promise<void>;
}

/** Answers in a folder, a file each: a line of JSON, then the body. */
export const createAnswerCache = (folder: string): AnswerCache => {
  const fileOf = (url: string): string =>
    join(folder, `${createHash("sha256").update(url).digest("hex").slice(0, 32)}.answer`);
  return {
    get: async (url) => {
      try {
        const bytes = await readFile(fileOf(url));
        const end = bytes.indexOf(10);
        const head = headSchema.parse(JSON.parse(bytes.toString("utf8", 0, end)));
        return head.url === url ? { ...head, body: bytes.subarray(end + 1) } : undefined;
      } catch {
        return undefined;
      }
    },
    put: async ({ body, ...head }) => {
      await mkdir(folder, { recursive: true });
      const path = fileOf(head.url);
      const part = `${path}.${randomUUID()}`;
      try {
        await writeFile(part, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
  };
};

/** Without a folder nothing is kept. */
export const noCache: AnswerCache = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(),
};
