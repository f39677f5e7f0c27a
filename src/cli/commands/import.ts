import { readFile, rename, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command } from "commander";
import { NewsgraphError } from "../../model/errors.ts";
import { joinKnownEntities, knownEntitiesFile, parseKnownEntities } from "../../pipeline/known-entities.ts";
import { addStoreOption, isRemote, storeLocation } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { UsageError } from "../report-error.ts";
import { print } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";

interface Options extends StoreOption {
  readonly prefix?: string;
  readonly output?: string;
}

const read = async (path: string, item: string): Promise<string> => {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new NewsgraphError("IMPORT_FILE", "The file cannot be read; check its path and rights.", {
      item,
      cause,
    });
  }
};

const readBefore = async (path: string): Promise<string> => {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
};

const run = async (terminal: Terminal, paths: readonly string[], options: Options): Promise<void> => {
  const location = storeLocation(terminal, options);
  if (options.output === undefined && isRemote(location))
    throw new UsageError(
      "A store on a server keeps no file beside it: name one with --output, and give it to ingest as --lexicon.",
    );
  const target =
    options.output === undefined ? knownEntitiesFile(location) : resolve(terminal.cwd, options.output);
  const added = [];
  for (const path of paths)
    added.push(...parseKnownEntities(await read(resolve(terminal.cwd, path), path), path, options.prefix));
  const before = await readBefore(target);
  const { csv, count } = joinKnownEntities(before === "" ? [] : parseKnownEntities(before, target), added);
  await writeFile(`${target}.part`, csv);
  await rename(`${target}.part`, target);
  print(
    terminal,
    `${count} known entities in ${target}. ${options.output === undefined ? "The next ingest recognises their names and ties them to these ids." : `Give it to ingest as --lexicon ${options.output}.`}`,
  );
};

export const importCommand = (terminal: Terminal): Command =>
  addStoreOption(
    new Command("import")
      .description("take in known entities: watch lists and registers")
      .argument("<paths...>", "FollowTheMoney entities (JSON lines), CSV or TSV with a header"),
  )
    .option("--prefix <name>", "what goes before ids that carry no prefix of their own")
    .option("-o, --output <path>", "write the list there, and not beside the store")
    .action((paths: readonly string[], options: Options) => run(terminal, paths, options));
