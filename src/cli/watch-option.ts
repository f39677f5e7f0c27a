import type { Command } from "commander";
import { watchPaths } from "../pipeline.ts";
import { UsageError } from "./report-error.ts";
import { note, printable } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

export interface WatchCliOptions {
  readonly watch?: boolean;
}

/** `--watch`. */
export const addWatchOption = (command: Command): Command =>
  command.option("--watch", "stay, and read files that are new or have changed, until Ctrl-C");

/** Only files and folders can be watched. */
export const checkWatched = (paths: readonly string[]): void => {
  const odd = paths.find((path) => path === "-" || /^https?:\/\//iu.test(path) || /[*?{[]/u.test(path));
  if (odd !== undefined || paths.length === 0)
    throw new UsageError(
      `--watch needs files or folders${odd === undefined ? "" : `, and ${odd} is neither`}: name the folder that articles come into.`,
    );
};

/** Run `pass` over the paths, then over each list of files that are new or have changed, until Ctrl-C. */
export const watchAndPass = async (
  terminal: Terminal,
  paths: readonly string[],
  { location, quiet }: { readonly location: string; readonly quiet: boolean },
  pass: (paths: readonly string[]) => Promise<void>,
): Promise<void> => {
  let isFirst = true;
  for await (const list of watchPaths(paths, { location, cwd: terminal.cwd, signal: terminal.signal })) {
    await pass(list);
    if (isFirst && !quiet) note(terminal, printable(`Watching ${paths.join(", ")}. Ctrl-C ends it.`));
    isFirst = false;
  }
};
