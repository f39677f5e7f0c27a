import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { NewsgraphError } from "../model/errors.ts";
import { parseLexicon, parseStopList } from "../pipeline.ts";
import type { LexiconEntry } from "../pipeline.ts";
import { knownEntitiesFile } from "../pipeline/known-entities.ts";
import type { Terminal } from "./terminal.ts";

export interface VocabularyOptions {
  readonly lexicon?: string;
  readonly stopList?: string;
}

/** `--lexicon` and `--stop-list`, the same on every command that extracts. */
export const addVocabularyOptions = (command: Command): Command =>
  command
    .option("--lexicon <csv>", "names that are always recognised: columns name, type, aliases, ids")
    .option("--stop-list <path>", "names that are never wanted, one a line");

const read = async (terminal: Terminal, path: string): Promise<string> => {
  try {
    return await readFile(resolve(terminal.cwd, path), "utf8");
  } catch (cause) {
    throw new NewsgraphError(
      "VOCABULARY_FILE",
      `The file ${path} cannot be read; check its path and rights.`,
      {
        item: path,
        cause,
      },
    );
  }
};

/** What the two options say, as the pipeline takes it. */
export const vocabularyOf = async (
  terminal: Terminal,
  { lexicon, stopList }: VocabularyOptions,
  /** The embedded store beside which `newsgraph import` keeps known entities. */
  store?: string,
): Promise<{ readonly lexicon?: readonly LexiconEntry[]; readonly stop?: readonly string[] }> => {
  const known = store === undefined ? undefined : knownEntitiesFile(store);
  const files = [lexicon, known !== undefined && existsSync(known) ? known : undefined].filter(
    (file) => file !== undefined,
  );
  const entries: LexiconEntry[] = [];
  for (const file of files) entries.push(...parseLexicon(await read(terminal, file), file));
  return {
    ...(files.length > 0 && { lexicon: entries }),
    ...(stopList !== undefined && { stop: parseStopList(await read(terminal, stopList)) }),
  };
};
