import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingest } from "../pipeline.ts";
import type { Progress } from "../pipeline.ts";
import type { IngestFunction, UploadedFile } from "../serve/graph-context.ts";
import type { Judgement } from "../model/judgement.ts";
import type { GraphStore } from "../store/graph-store.ts";

/** Each file in a folder of its own, so that two of one name stay two. */
const lay = async (folder: string, files: readonly UploadedFile[]): Promise<readonly string[]> => {
  const paths: string[] = [];
  for (const [index, { name, bytes }] of files.entries()) {
    const own = join(folder, String(index));
    await mkdir(own);
    // The server has cut the name down to its last part; a dot alone would still be a folder.
    const path = join(own, /^\.*$/.test(name) ? "unnamed" : name);
    await writeFile(path, bytes);
    paths.push(path);
  }
  return paths;
};

const phrase: Readonly<Record<Progress["phase"], string>> = {
  reading: "Reading",
  extracting: "Extracting",
  stories: "Finding copies",
  resolving: "Deciding who is who",
  contradictions: "Looking for contradictions",
};

/**
 * Ingests what people drop onto the viewer into the store that it shows. `judgements` gives what people decided
 * on identity so far: an ingest without them would take them back.
 */
export const uploadIngest =
  (store: GraphStore, judgements: () => Promise<readonly Judgement[]>): IngestFunction =>
  async (files, report) => {
    const folder = await mkdtemp(join(tmpdir(), "newsgraph-upload-"));
    try {
      const paths = await lay(folder, files);
      const result = await ingest(paths, {
        store,
        judgements: await judgements(),
        workers: 0,
        onProgress: ({ phase, done, total = files.length }) =>
          report({
            phase: phase === "reading" || phase === "extracting" ? "reading" : "resolving",
            done,
            total,
            message: `${phrase[phase]}: ${done} of ${total}`,
            failed: [],
          }),
      });
      const failed = result.failed.map(({ item, reason }) => ({
        item: item.split("/").at(-1) ?? item,
        reason,
      }));
      const missed =
        failed.length === 0 ? "" : ` ${failed.length} failed: ${failed[0]?.item}: ${failed[0]?.reason}`;
      const left = result.skipped.length === 0 ? "" : `, ${result.skipped.length} left out`;
      report({
        phase: "done",
        done: result.articles,
        total: result.articles,
        message: `${result.articles} articles read, ${result.claims} claims${left}.${missed}`,
        failed,
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
