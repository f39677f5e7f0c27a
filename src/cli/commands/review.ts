import { Command } from "commander";
import type { Identity } from "../../pipeline/identity.ts";
import type { ResolutionPair } from "../../model/resolution.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { askKey } from "../ask-key.ts";
import { openIdentity } from "../open-identity.ts";
import { addStoreOption, withExistingStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { note, print, printJson, printable } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../report-error.ts";
import { waterfall } from "../waterfall.ts";
import { wholeNumber } from "./ingest.ts";

interface Options extends StoreOption {
  readonly json?: boolean;
  readonly list?: boolean;
  readonly undo?: string;
  readonly limit: number;
}

/** What a pair looks like to a person: the entity and a sentence of each side. */
interface Side {
  readonly entity: string;
  readonly name: string;
  readonly sentence: string;
}

const sideOf = async (store: GraphStore, chain: string): Promise<Side | undefined> => {
  const { rows } = await store.read("review-chain", { chain });
  const [row] = rows;
  if (!row) return undefined;
  return {
    entity: String(row["entity"]),
    name: String(row["name"]),
    sentence: String(row["sentence"] ?? ""),
  };
};

const show = (terminal: Terminal, pair: ResolutionPair, left: Side, right: Side, at: string): void => {
  const { colors } = terminal;
  print(
    terminal,
    `\n${colors.dim(at)} ${colors.bold(printable(left.name))} and ${colors.bold(printable(right.name))}`,
  );
  for (const side of [left, right]) print(terminal, colors.dim(printable(`  “${side.sentence.trim()}”`)));
  for (const line of waterfall(pair, colors)) print(terminal, line);
};

const judgeAll = async (
  terminal: Terminal,
  store: GraphStore,
  identity: Identity,
  limit: number,
): Promise<void> => {
  const pairs = (await identity.review(limit)).slice(0, limit);
  if (pairs.length === 0) return print(terminal, "No pair waits for a decision.");
  const done: string[] = [];
  for (let index = 0; index < pairs.length; index += 1) {
    const pair = pairs[index];
    if (!pair) break;
    const [left, right] = [await sideOf(store, pair.left), await sideOf(store, pair.right)];
    if (!left || !right || left.entity === right.entity) continue;
    show(terminal, pair, left, right, `${index + 1}/${pairs.length}`);
    note(terminal, "Same? y yes, n no, s skip, u undo the last, q quit");
    const key = await askKey(terminal, ["y", "n", "s", "u", "q"]);
    if (key === "q") break;
    if (key === "u") {
      const last = done.pop();
      note(terminal, last === undefined ? "Nothing to undo." : (await identity.undo(last)).summary);
      index -= last === undefined ? 1 : 2;
      continue;
    }
    if (key === "s") continue;
    const { id, summary } = await identity.judge({
      kind: key === "y" ? "merge" : "apart",
      entities: [left.entity, right.entity],
      reason: "newsgraph review",
    });
    done.push(id);
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
