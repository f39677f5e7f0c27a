import { Command } from "commander";
import type { Identity } from "../../pipeline/identity.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { askKey } from "../ask-key.ts";
import { openIdentity } from "../open-identity.ts";
import { addStoreOption, withExistingStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { note, print, printJson, printable } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../report-error.ts";
import { printPair, reviewSide } from "../review-pair.ts";
import { wholeNumber } from "./ingest.ts";

interface Options extends StoreOption {
  readonly json?: boolean;
  readonly list?: boolean;
  readonly undo?: string;
  readonly limit: number;
}

const keys = ({ messageColors }: Terminal): string =>
  ["yes", "no", "skip", "undo the last", "quit"]
    .map((word) => `${messageColors.bold(word[0] ?? "")} ${word}`)
    .join("  ");

const judgeAll = async (
  terminal: Terminal,
  store: GraphStore,
  identity: Identity,
  limit: number,
): Promise<void> => {
  const pairs = (await identity.review(limit)).slice(0, limit);
  if (pairs.length === 0) return print(terminal, "No pair waits for a decision.");
  const done: { readonly id: string; readonly index: number }[] = [];
  for (let index = 0; index < pairs.length; index += 1) {
    const pair = pairs[index];
    if (!pair) break;
    const [left, right] = [await reviewSide(store, pair.left), await reviewSide(store, pair.right)];
    if (!left || !right || left.entity === right.entity) continue;
    printPair(terminal, pair, [left, right], `${index + 1} of ${pairs.length}, ${done.length} decided`);
    note(terminal, `Are they the same?  ${keys(terminal)}`);
    const key = await askKey(terminal, ["y", "n", "s", "u", "q"]);
    if (key === "q") break;
    if (key === "u") {
      const last = done.pop();
      note(terminal, last ? printable((await identity.undo(last.id)).summary) : "Nothing to undo.");
      index = (last?.index ?? index) - 1;
      continue;
    }
    if (key === "s") continue;
    const { id, summary } = await identity.judge({
      kind: key === "y" ? "merge" : "apart",
      entities: [left.entity, right.entity],
      reason: "newsgraph review",
    });
    done.push({ id, index });
    print(terminal, printable(summary));
  }
  note(terminal, `${done.length} decided; they are kept in ${identity.ledger.file}.`);
};

const run = async (terminal: Terminal, options: Options): Promise<void> => {
  await withExistingStore(terminal, options, async (store) => {
    const identity = openIdentity(terminal, options, store);
    if (options.undo !== undefined)
      return print(terminal, printable((await identity.undo(options.undo)).summary));
    if (options.list === true) {
      const standing = await identity.standing();
      if (options.json === true) return printJson(terminal, standing);
      for (const { id, kind, subjects, value, author, madeAt } of standing) {
        const names = subjects.map((subject) => subject.name).join(", ");
        print(
          terminal,
          printable(`${id}  ${madeAt}  ${author}  ${kind}  ${names}${value ? ` → ${value}` : ""}`),
        );
      }
      return;
    }
    if (options.json === true) return printJson(terminal, await identity.review(options.limit));
    if (!terminal.interactive) {
      throw new UsageError(
        "Reviewing asks a person; --json prints the pairs, --list the judgements that stand.",
      );
    }
    await judgeAll(terminal, store, identity, options.limit);
  });
};

const help = `
One key answers: y the same, n not the same, s skip, u undo, q quit. Answers are kept in a file beside the
store, hold for every later ingest, and can be undone.

Examples:
  newsgraph review
  newsgraph review --list
  newsgraph review --undo j0123456789abcdef`;

export const reviewCommand = (terminal: Terminal): Command =>
  addStoreOption(new Command("review").description("decide about pairs of entities that may be the same"))
    .option("--limit <pairs>", "ask about at most this many", wholeNumber(1), 200)
    .option("--list", "list the judgements that stand")
    .option("--undo <id>", "undo a judgement")
    .option("--json", "print instead of asking")
    .addHelpText("after", help)
    .action((options: Options) => run(terminal, options));
