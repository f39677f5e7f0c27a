import { byCodeUnit } from "../util/compare.ts";
import { lstat, opendir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Outcome } from "../model/outcome.ts";
import type { ReadOptions } from "./options.ts";
import { ReadError, failure, failureOf } from "./read-error.ts";
import { fileSource } from "./source.ts";
import type { Source } from "./source.ts";

const namesIn = async (folder: string): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const entry of await opendir(folder)) if (!entry.name.startsWith(".")) names.push(entry.name);
  return names.toSorted(byCodeUnit);
};

type Found = Outcome<Source>;

async function* findAt(
  item: string,
  path: string,
  seen: Set<string>,
  options: ReadOptions,
): AsyncGenerator<Found> {
  if (options.exclude?.(path) === true) return;
  try {
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    const stats = await stat(real);
    if (stats.isFile()) {
      yield { kind: "value", value: fileSource(item, path, stats.size) };
    } else if (stats.isDirectory()) {
      const names = await namesIn(path);
      if (names.length === 0)
        yield failure(item, "empty-folder", "The folder holds no file; check the path or fill it.");
      for (const name of names) yield* findAt(join(item, name), join(path, name), seen, options);
    } else {
      yield failure(item, "unreadable", "It is neither a file nor a folder; give one of these.");
    }
  } catch (error) {
    yield failureOf(item, error) as Found;
  }
}

const exists = async (path: string): Promise<boolean> => {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
};

const stdinSource = (options: ReadOptions): Source => {
  const { stdin } = options;
  if (!stdin)
    throw new ReadError("not-found", "Nothing is piped into standard input; pipe a text or name a file.", {
      item: "-",
    });
  return { item: "-", name: "stdin", stream: () => stdin };
};

/**
 * The files that an input names, by path within folders and globs, each file once among all that share `seen`. Hidden
 * files are left out unless named. "-" is standard input.
 */
export async function* findInputs(
  input: string,
  options: ReadOptions,
  seen: Set<string>,
): AsyncGenerator<Found> {
  const path = resolve(options.cwd, input);
  if (input === "-") {
    try {
      yield { kind: "value", value: stdinSource(options) };
    } catch (error) {
      yield failureOf("-", error) as Found;
    }
  } else if (!(await exists(path)) && isDynamicPattern(input)) {
    const matches = await glob(input, {
      cwd: options.cwd,
      onlyFiles: true,
      dot: false,
      expandDirectories: false,
    });
    if (matches.length === 0) yield failure(input, "not-found", "The pattern matches no file; check it.");
    for (const match of matches.toSorted(byCodeUnit))
      yield* findAt(match, resolve(options.cwd, match), seen, options);
  } else {
    yield* findAt(input, path, seen, options);
  }
}
