import { Command } from "commander";
import { findEntities } from "../find-entities.ts";
import type { FoundEntity } from "../find-entities.ts";
import { openIdentity } from "../open-identity.ts";
import { UsageError } from "../report-error.ts";
import { addStoreOption, withExistingStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { print, printJson, printable } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { waterfall } from "../waterfall.ts";

interface Options extends StoreOption {
  readonly json?: boolean;
}

const isChain = (text: string): boolean => /:\d+-\d+$/.test(text);

const find = async (store: GraphStore, text: string, not?: string): Promise<FoundEntity> => {
  const found = (await findEntities(store, text)).filter((entity) => entity.id !== not);
  const [first] = found;
  if (!first) throw new UsageError(`Nothing${not ? " else" : ""} in the graph is called ${text}.`);
  return first;
};

const run = async (terminal: Terminal, left: string, right: string, options: Options): Promise<void> => {
  await withExistingStore(terminal, options, async (store) => {
    const identity = openIdentity(terminal, options, store);
    const a = isChain(left) ? { id: left, name: left } : await find(store, left);
    const b = isChain(right)
      ? { id: right, name: right }
      : await find(store, right, isChain(left) ? undefined : a.id);
    const explained = await identity.explain(a.id, b.id);
    if (options.json === true) return printJson(terminal, explained);
    print(terminal, terminal.colors.bold(printable(`${a.name} and ${b.name}`)));
    print(terminal, explained.together ? "are one entity in the graph." : "are two entities in the graph.");
    for (const line of waterfall(explained, terminal.colors, terminal.output.columns)) print(terminal, line);
  });
};

const help = `
Examples:
  newsgraph why Belousov 'Andrei Belousov'
  newsgraph why e1f2 e9a0 --json

The steps are log-odds: +0.7 doubles the odds that both are the same, −0.7 halves them.`;

export const whyCommand = (terminal: Terminal): Command =>
  addStoreOption(
    new Command("why")
      .description("the evidence for and against two entities being the same")
      .argument("<a>", "a name, an alias, an id, or the id of a chain of mentions")
      .argument("<b>", "the other"),
  )
    .option("--json", "print the steps as JSON")
    .addHelpText("after", help)
    .action((left: string, right: string, options: Options) => run(terminal, left, right, options));
