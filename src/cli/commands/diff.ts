import { Command } from "commander";
import { articleChanges } from "../../pipeline/article-history.ts";
import type { ArticleChanges } from "../../pipeline/article-history.ts";
import { addStoreOption, withExistingStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { print, printJson, printable } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";
import { wholeNumber } from "./ingest.ts";

interface Options extends StoreOption {
  readonly revision?: number;
  readonly json?: boolean;
}

const printChanges = (terminal: Terminal, changes: ArticleChanges): void => {
  const { colors } = terminal;
  const removed = (text: string): void => print(terminal, colors.red(printable(`- ${text}`)));
  const added = (text: string): void => print(terminal, colors.green(printable(`+ ${text}`)));
  print(
    terminal,
    colors.bold(`${changes.id}: revision ${changes.from} of ${changes.of + 1}, and the current one`),
  );
  for (const { field, before, after } of changes.fields) {
    if (before !== undefined) removed(`${field}: ${before}`);
    if (after !== undefined) added(`${field}: ${after}`);
  }
  let kept = 0;
  const flush = (): void => {
    if (kept > 0)
      print(terminal, colors.dim(`  … ${kept} ${kept === 1 ? "paragraph" : "paragraphs"} as before`));
    kept = 0;
  };
  for (const { kind, text } of changes.passages) {
    if (kind === "kept") {
      kept += 1;
      continue;
    }
    flush();
    if (kind === "removed") removed(text);
    else added(text);
  }
  flush();
  if (changes.names.lost.length > 0) removed(`names: ${changes.names.lost.join(", ")}`);
  if (changes.names.gained.length > 0) added(`names: ${changes.names.gained.join(", ")}`);
};

const run = (terminal: Terminal, given: string, options: Options): Promise<void> =>
  withExistingStore(terminal, options, async (store) => {
    const changes = await articleChanges(store, given, options.revision);
    if (options.json === true) return printJson(terminal, changes ?? null);
    if (changes === undefined) print(terminal, "It has one revision only: nothing changed.");
    else printChanges(terminal, changes);
  });

export const diffCommand = (terminal: Terminal): Command =>
  addStoreOption(
    new Command("diff")
      .description("say what changed between revisions of an article")
      .argument("<article>", "its id, address or file"),
  )
    .option(
      "--revision <number>",
      "the earlier revision (default: the last before the current one)",
      wholeNumber(1),
    )
    .option("--json", "print it as JSON")
    .action((given: string, options: Options) => run(terminal, given, options));
