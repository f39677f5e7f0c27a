import { Command } from "commander";
import { evaluateEntities } from "../evaluate-entities.ts";
import { UsageError } from "../report-error.ts";
import type { Terminal } from "../terminal.ts";

/** What every evaluation is given. */
export interface EvaluateOptions {
  readonly json?: boolean;
  readonly predictions?: string;
}

interface Options extends EvaluateOptions {
  readonly entities?: string;
}

/** One evaluation: scores predictions against a file of gold data, and prints. */
export type Evaluation = (terminal: Terminal, gold: string, options: EvaluateOptions) => Promise<void>;

const evaluations: Readonly<Record<Exclude<keyof Options, keyof EvaluateOptions>, Evaluation>> = {
  entities: evaluateEntities,
};

const run = async (terminal: Terminal, options: Options): Promise<void> => {
  const wanted = Object.entries(evaluations).flatMap(([name, evaluate]) => {
    const gold = options[name as keyof typeof evaluations];
    return gold === undefined ? [] : [{ gold, evaluate }];
  });
  const [first, second] = wanted;
  if (first === undefined || second !== undefined) {
    throw new UsageError(
      `Name one file of gold data with one of ${Object.keys(evaluations)
        .map((name) => `--${name}`)
        .join(", ")}.`,
    );
  }
  await first.evaluate(terminal, first.gold, options);
};

const help = `
Gold data is JSONL: {"id", "text", "entities": [{"start", "end", "type"}]}, with offsets in UTF-16 code units.

Examples:
  newsgraph evaluate --entities gold.jsonl
  newsgraph evaluate --entities gold.jsonl --json --predictions out.jsonl`;

export const evaluateCommand = (terminal: Terminal): Command =>
  new Command("evaluate")
    .description("score extraction against gold data: precision, recall and F1")
    .option("--entities <gold>", "names, exact span and type")
    .option("--json", "print the scores as JSON")
    .option("--predictions <path>", "also write what was predicted, as JSONL")
    .addHelpText("after", help)
    .action((options: Options) => run(terminal, options));
