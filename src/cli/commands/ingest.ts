import { Command, InvalidArgumentError } from "commander";
import { ingest } from "../../pipeline.ts";
import type { IngestPathsOptions, IngestResult } from "../../pipeline.ts";
import { createProgressView, count, duration } from "../progress-view.ts";
import { UsageError } from "../report-error.ts";
import { addStoreOption, credentialsOf, isRemote, noteIfServed, storeLocation } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { addExtractorOptions, extractorOf } from "../extractor-option.ts";
import type { ExtractorCliOptions } from "../extractor-option.ts";
import { addLinkOptions, linkOf } from "../link-option.ts";
import type { LinkCliOptions } from "../link-option.ts";
import { addVocabularyOptions, vocabularyOf } from "../vocabulary-option.ts";
import type { VocabularyOptions } from "../vocabulary-option.ts";
import { addFetchOptions, fetchOf } from "../fetch-option.ts";
import type { FetchCliOptions } from "../fetch-option.ts";
import { addReadingOptions, readingOf } from "../reading-option.ts";
import type { ReadingOptions } from "../reading-option.ts";
import { reportFailures } from "../report-failures.ts";
import { print, printJson } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";
import { addWatchOption, checkWatched, watchAndPass } from "../watch-option.ts";
import type { WatchCliOptions } from "../watch-option.ts";

interface Options
  extends
    ExtractorCliOptions,
    FetchCliOptions,
    LinkCliOptions,
    ReadingOptions,
    StoreOption,
    VocabularyOptions,
    WatchCliOptions {
  readonly dryRun?: boolean;
  readonly limit?: number;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** A whole number of at least `least`, for options. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least) {
      throw new InvalidArgumentError(`It has to be a whole number of at least ${least}.`);
    }
    return value;
  };

const plural = (amount: number, one: string, many = `${one}s`): string =>
  `${count(amount)} ${amount === 1 ? one : many}`;

/** The result as people read it. */
export const ingestSummary = (
  result: IngestResult,
  options: { readonly dryRun: boolean },
): readonly string[] => {
  const lines = [
    `${plural(result.articles, "article")}, ${plural(result.entities, "entity", "entities")}, ${plural(result.claims, "claim")} in ${duration(result.seconds)}`,
  ];
  if (options.dryRun) lines.push("Dry run: nothing was written.");
  else if (result.writes === 0 && result.articles > 0) {
    lines.push("0 writes: the store held all of it already.");
  } else
    lines.push(
      `${plural(result.writes, "write")}${result.unchanged > 0 ? `, ${plural(result.unchanged, "article")} unchanged` : ""}`,
    );
  if (result.links !== undefined) {
    const { asked, left } = result.links;
    lines.push(
      `${plural(asked, "name")} looked up${left > 0 ? `, ${plural(left, "name")} left for another run` : ""}`,
    );
  }
  if (result.skipped.length > 0) {
    const kinds = new Map<string, number>();
    for (const { code } of result.skipped) kinds.set(code, (kinds.get(code) ?? 0) + 1);
    const detail = [...kinds].map(([code, times]) => `${code.toLowerCase().replaceAll("_", " ")} ${times}`);
    lines.push(`${plural(result.skipped.length, "item")} left out (${detail.join(", ")})`);
  }
  return lines;
};

const jsonResult = (result: IngestResult): unknown => ({
  articles: result.articles,
  entities: result.entities,
  claims: result.claims,
  writes: result.writes,
  unchanged: result.unchanged,
  failed: result.failed.map(({ item, code, reason }) => ({ item, code, reason })),
  skipped: result.skipped.map(({ item, code, reason }) => ({ item, code, reason })),
  ...(result.links && { links: { asked: result.links.asked, left: result.links.left } }),
  seconds: Math.round(result.seconds * 1000) / 1000,
});

/** Read `paths` into the store and tell the result as the options say. */
const pass = async (
  terminal: Terminal,
  paths: readonly string[],
  options: Options,
  settings: IngestPathsOptions,
): Promise<void> => {
  const view = createProgressView(terminal, options.quiet === true || options.json === true);
  let result: IngestResult;
  try {
    result = await ingest(paths, { ...settings, onProgress: view.show });
  } finally {
    view.stop();
  }
  // While watching, each pass is a line, so that a program can read them as they come.
  if (options.json === true && options.watch === true) print(terminal, JSON.stringify(jsonResult(result)));
  else if (options.json === true) printJson(terminal, jsonResult(result));
  else if (options.quiet !== true)
    for (const line of ingestSummary(result, { dryRun: settings.dryRun === true })) print(terminal, line);
  reportFailures(terminal, result.failed);
};

const run = async (terminal: Terminal, given: readonly string[], options: Options): Promise<void> => {
  if (options.watch === true) checkWatched(given);
  if (given.length === 0 && terminal.input.isTTY === true) {
    throw new UsageError("Name the files, folders or globs to ingest, or pipe articles in.");
  }
  const paths = given.length === 0 ? ["-"] : given;
  const location = storeLocation(terminal, options);
  const credentials = await credentialsOf(terminal, location);
  if (options.quiet !== true) await noteIfServed(terminal, location);
  const settings: IngestPathsOptions = {
    location,
    cwd: terminal.cwd,
    stdin: terminal.input,
    dryRun: options.dryRun === true,
    signal: terminal.signal,
    ...(await vocabularyOf(terminal, options, isRemote(location) ? undefined : location)),
    ...(credentials === undefined ? {} : { credentials }),
    ...(options.limit === undefined ? {} : { limit: options.limit }),
    ...(options.workers === undefined ? {} : { workers: options.workers }),
    ...extractorOf(terminal, options),
    ...linkOf(options),
    ...fetchOf(terminal, options, location),
    ...readingOf(options),
  };
  if (options.watch !== true) return pass(terminal, paths, options, settings);
  await watchAndPass(terminal, paths, { location, quiet: options.quiet === true }, (list) =>
    pass(terminal, list, options, settings),
  );
};

const examples = `
Examples:
  newsgraph ingest articles/                      a folder, with all below it
  newsgraph ingest 'dump/*.jsonl' page.html       globs and files; text, Markdown, HTML, JSON, JSONL …
  curl -s https://example.org/a.html | newsgraph ingest
  newsgraph ingest articles --store neo4j://localhost
  newsgraph ingest table.csv --field text=Body --field publishedAt='Filed on'
  newsgraph ingest --fetch https://example.org/feed.xml   a feed, each article from its own page
  newsgraph ingest inbox/ --watch                 stay, and read what comes into the folder
  newsgraph ingest articles --dry-run --json      what it would find, as JSON

Running it again writes nothing that is known already; a run that was stopped is completed by the same command.`;

export const ingestCommand = (terminal: Terminal): Command => {
  const command = new Command("ingest")
    .description("read articles into the graph")
    .argument("[paths...]", "files, folders, globs, web addresses with --fetch, or - for standard input");
  for (const add of [
    addStoreOption,
    addVocabularyOptions,
    addExtractorOptions,
    addFetchOptions,
    addReadingOptions,
    addLinkOptions,
    addWatchOption,
  ])
    add(command);
  return command
    .option("--dry-run", "read and extract, write nothing")
    .option("--limit <articles>", "stop after this many articles", wholeNumber(1))
    .option(
      "--workers <threads>",
      "threads that extract; 0 works in one (default: by processor)",
      wholeNumber(0),
    )
    .option("--json", "print the result as JSON; with --watch, a line for each pass")
    .option("--quiet", "print errors only")
    .addHelpText("after", examples)
    .action((paths: readonly string[], options: Options) => run(terminal, paths, options));
};
