import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "../../util/hash.ts";
import { llmAnswerSchema, llmInstructions, type LlmClaim } from "./answer.ts";

/** Keeps answers by content: the same passage, model and instructions are asked once. */
export interface AnswerCache {
  get(passage: string): Promise<readonly LlmClaim[] | undefined>;
  set(passage: string, claims: readonly LlmClaim[]): Promise<void>;
}

/** A folder of answers, one file each, written whole or not at all. A broken file counts as missing. */
export const createAnswerCache = (folder: string, model: string): AnswerCache => {
  const fileOf = (passage: string): string => join(folder, `${hashOf(model, llmInstructions, passage)}.json`);
  return {
    get: async (passage) => {
      try {
        return llmAnswerSchema.parse(JSON.parse(await readFile(fileOf(passage), "utf8"))).claims;
      } catch {
        return undefined;
      }
    },
    set: async (passage, claims) => {
      await mkdir(folder, { recursive: true });
      const file = fileOf(passage);
      const part = `${file}.${String(Date.now())}.part`;
      await writeFile(part, JSON.stringify({ claims }));
      await rename(part, file);
    },
  };
};
