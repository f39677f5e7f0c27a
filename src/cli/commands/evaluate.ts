import { Command } from "commander";
import { evaluateAttribution } from "../evaluate-attribution.ts";
import { evaluateEntities } from "../evaluate-entities.ts";
import { evaluateEvents } from "../evaluate-events.ts";
import { evaluateRelations } from "../evaluate-relations.ts";
import { evaluateCoreference, evaluateResolution } from "../evaluate-identity.ts";
import { UsageError } from "../report-error.ts";
import type { Terminal } from "../terminal.ts";

/** What every evaluation is given. */
export interface EvaluateOptions {
  readonly json?: boolean;
  readonly predictions?: string;
  readonly ownNames?: boolean;
}

interface Options extends EvaluateOptions {
  readonly entities?: string;
  readonly relations?: string;
  readonly events?: string;
  readonly attribution?: string;
  readonly coref?: string;
  readonly resolution?: string;
}

/** One evaluation: scores predictions against a file of gold data, and prints. */
export type Evaluation = (terminal: Terminal, gold: string, options: EvaluateOptions) => Promise<void>;

const evaluations: Readonly<Record<Exclude<keyof Options, keyof EvaluateOptions>, Evaluation>> = {
  entities: evaluateEntities,
  relations: evaluateRelations,
  events: evaluateEvents,
  attribution: evaluateAttribution,
  coref: evaluateCoreference,
  resolution: evaluateResolution,
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
  if (options.ownNames === true && options.resolution === undefined) {
    throw new UsageError("--own-names goes with --resolution.");
  }
  await first.evaluate(terminal, first.gold, options);
};

const help = `
Gold data is JSONL: {"id", "text", "entities": [{"start", "end", "type"}]}, with offsets in UTF-16 code units.
Relations are {"subj", "obj", "type"} over indexes into entities; "source" names the kinds of training/relation-mapping.json.
Events are {"start", "end", "type"}; attributions are {"start", "end", "kind", "speaker": [start, end]} of what is said.
Chains are lists of indexes into "mentions" under "coref"; identities across documents are "wikidata" or "wiki" of entities.

Examples:
  newsgraph evaluate --entities gold.jsonl
  newsgraph evaluate --entities gold.jsonl --json --predictions out.jsonl`;

export const evaluateCommand = (terminal: Terminal): Command =>
  new Command("evaluate")
    .description("score extraction against gold data: precision, recall and F1")
    .option("--entities <gold>", "names, exact span and type")
    .option("--relations <gold>", "relations between predicted names, overlapping and exact")
    .option("--events <gold>", "events, trigger and type")
    .option("--attribution <gold>", "who says what: kind and speaker")
    .option("--coref <gold>", "chains within a document: MUC, B³, CEAF-e and their mean")
    .option("--resolution <gold>", "entities across documents, for given names: B³ and pairs")
    .option("--own-names", "with --resolution: find the names too, and count those that are missed")
    .option("--json", "print the scores as JSON")
    .option("--predictions <path>", "also write what was predicted, as JSONL")
    .addHelpText("after", help)
    .action((options: Options) => run(terminal, options));
