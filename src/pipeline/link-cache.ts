import { appendFile, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { NewsgraphError } from "../model/errors.ts";
import { reconciliationKey, type Candidate, type ReconciliationCache } from "../resolve/reconcile.ts";
import { entityTypeSchema } from "../model/types.ts";
import { isRemote } from "../store/open-store.ts";

/** Where the answers of a reconciliation service are kept: beside the store's file, or for a server in the working folder. */
export const linksFile = (location: string, cwd: string): string =>
  isRemote(location)
    ? join(cwd, "newsgraph-links.jsonl")
    : join(dirname(location), `${basename(location)}-links.jsonl`);

const lineSchema = z.object({
  endpoint: z.string(),
  type: entityTypeSchema,
  name: z.string(),
  candidates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      score: z.number(),
      match: z.boolean(),
      description: z.string().optional(),
    }),
  ),
});
type Line = z.infer<typeof lineSchema>;

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT";

/** A line that a crash cut off or a person broke is as if it were not there: its name is asked again. */
const parseLine = (line: string): readonly Line[] => {
  try {
    return [lineSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
};

const readText = async (file: string): Promise<string> => {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    if (isMissing(cause)) return "";
    throw new NewsgraphError(
      "links-unreadable",
      `The links in ${file} cannot be read; check its permissions.`,
      {
        item: file,
        cause,
      },
    );
  }
};

const candidateOf = ({ description, ...rest }: Line["candidates"][number]): Candidate => ({
  ...rest,
  ...(description === undefined ? {} : { description }),
});

/** All answers of a file by type and name, whichever service gave them; of two about one name the later holds. */
export const readLinks = async (file: string): Promise<ReadonlyMap<string, readonly Candidate[]>> =>
  new Map(
    (await readText(file))
      .split("\n")
      .flatMap(parseLine)
      .map((line) => [reconciliationKey(line), line.candidates.map(candidateOf)]),
  );

/** The answers of one service in a file that is only ever appended to; `set` returns once the line is written. */
export const openLinkCache = async (file: string, endpoint: string): Promise<ReconciliationCache> => {
  const text = await readText(file);
  const known = new Map(
    text
      .split("\n")
      .flatMap(parseLine)
      .filter((line) => line.endpoint === endpoint)
      .map((line) => [reconciliationKey(line), line.candidates.map(candidateOf) as readonly Candidate[]]),
  );
  let broken = text !== "" && !text.endsWith("\n");
  return {
    get: (key) => known.get(key),
    set: async (key, candidates) => {
      const at = key.indexOf("\t");
      const line = { endpoint, type: key.slice(0, at), name: key.slice(at + 1), candidates };
      await appendFile(file, `${broken ? "\n" : ""}${JSON.stringify(line)}\n`);
      broken = false;
      known.set(key, candidates);
    },
  };
};
