import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { webCacheFolder } from "../pipeline/own-files.ts";
import type { FetchOptions } from "../pipeline.ts";
import { isRemote } from "./store-option.ts";
import type { Terminal } from "./terminal.ts";

export interface FetchCliOptions {
  readonly fetch?: boolean;
  readonly fetchPause?: number;
}

const seconds = (text: string): number => {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 3600))
    throw new InvalidArgumentError("It has to be a number of seconds from 0 to 3600.");
  return value;
};

/** `--fetch` and how patient it is. */
export const addFetchOptions = (command: Command): Command =>
  command
    .option("--fetch", "get web addresses, and the pages that feeds and lists point to")
    .option("--fetch-pause <seconds>", "least time between two requests to one host (default: 1)", seconds);

/**
 * What the options say, as the pipeline takes it: nothing is asked of any server without `--fetch`. Answers are kept
 * beside the store at `location`; without one, they are not.
 */
export const fetchOf = (
  terminal: Terminal,
  { fetch, fetchPause }: FetchCliOptions,
  location?: string,
): { readonly fetch?: Partial<FetchOptions> } =>
  fetch === true
    ? {
        fetch: {
          ...(location === undefined
            ? {}
            : { cache: webCacheFolder(location, isRemote(location), terminal.cwd) }),
          signal: terminal.signal,
          ...(fetchPause === undefined ? {} : { pause: fetchPause * 1000 }),
        },
      }
    : {};
