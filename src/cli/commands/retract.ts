import { Command } from "commander";
import { retractArticles } from "../../pipeline/article-history.ts";
import { openIdentity } from "../open-identity.ts";
import { addStoreOption, withExistingStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { print, printJson } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";

interface Options extends StoreOption {
  readonly json?: boolean;
}

const run = (terminal: Terminal, given: readonly string[], options: Options): Promise<void> =>
  withExistingStore(terminal, options, async (store) => {
    const judgements = await openIdentity(terminal, options, store).standing();
    const result = await retractArticles(store, given, judgements);
    if (options.json === true) return printJson(terminal, result);
    print(
      terminal,
      `${result.ids.length === 1 ? "1 article" : `${result.ids.length} articles`} taken out, ${result.writes} writes`,
    );
  });

export const retractCommand = (terminal: Terminal): Command =>
  addStoreOption(
    new Command("retract")
      .description("take articles out with exactly their own support")
      .argument("<articles...>", "ids, addresses or files"),
  )
    .option("--json", "print the result as JSON")
    .action((given: readonly string[], options: Options) => run(terminal, given, options));
