import { EventEmitter, once } from "node:events";
import { statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { watch } from "chokidar";

export interface WatchOptions {
  /** Folder that relative inputs start from. */
  readonly cwd: string;
  /** Paths that are passed over, as in reading. */
  readonly exclude?: (path: string) => boolean;
  /** Milliseconds for which a file has to stay as it is before it counts as written. */
  readonly settle?: number;
  readonly signal: AbortSignal;
}

/** The path of a file as its input names it, so that the same file is named alike whether it was there or came later. */
const asGiven = (path: string, inputs: readonly string[], cwd: string): string => {
  for (const input of inputs) {
    const inside = relative(resolve(cwd, input), path);
    if (inside === "") return input;
    if (!inside.startsWith("..")) return join(input, inside);
  }
  return path;
};

/**
 * Yields the inputs themselves as soon as nothing that happens to them can be missed, then lists of the files in them
 * that are new or have changed, each once it has stopped growing. Ends when the signal is aborted.
 */
export async function* watchFiles(
  inputs: readonly string[],
  { cwd, exclude, settle = 2000, signal }: WatchOptions,
): AsyncGenerator<readonly string[]> {
  const roots = new Set(inputs.map((input) => resolve(cwd, input)));
  const changed = new Set<string>();
  const errors: unknown[] = [];
  const news = new EventEmitter();
  const watcher = watch([...roots], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => !roots.has(path) && (basename(path).startsWith(".") || exclude?.(path) === true),
    awaitWriteFinish: { stabilityThreshold: settle, pollInterval: Math.max(20, Math.min(settle / 4, 500)) },
  });
  const note = (path: string): void => {
    // A link to a folder is no file, though it is reported as one.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return;
    changed.add(asGiven(path, inputs, cwd));
    news.emit("news");
  };
  watcher.on("add", note);
  watcher.on("change", note);
  watcher.on("error", (error) => {
    errors.push(error);
    news.emit("news");
  });
  try {
    await new Promise<void>((ready) => {
      watcher.on("ready", ready);
    });
    yield inputs;
    for (;;) {
      if (errors.length > 0) throw errors[0];
      if (changed.size === 0) {
        await once(news, "news", { signal });
        continue;
      }
      // Files that are copied together are read together.
      await sleep(Math.min(settle / 2, 500), undefined, { signal });
      const list = [...changed].toSorted();
      changed.clear();
      yield list;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await watcher.close();
  }
}
