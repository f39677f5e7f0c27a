import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Score } from "../evaluate/cluster-counts.ts";
import { scoreCoreference, type PredictedChains } from "../evaluate/coreference.ts";
import { scoreResolution } from "../evaluate/resolution.ts";
import type { GoldRecord } from "../model/gold.ts";
import { createIdentityPredictor } from "../pipeline.ts";
import type { Evaluation, EvaluateOptions } from "./commands/evaluate.ts";
import { readGold } from "./gold-data.ts";
import { renderTable } from "./table.ts";
import { print, printJson } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

const row = (measure: string, { precision, recall, f1 }: Score) => ({
  measure,
  precision: (100 * precision).toFixed(1),
  recall: (100 * recall).toFixed(1),
  f1: (100 * f1).toFixed(1),
});

const columns = ["measure", "precision", "recall", "f1"];

const writePredictions = async (
  terminal: Terminal,
  options: EvaluateOptions,
  lines: readonly unknown[],
): Promise<void> => {
  if (options.predictions === undefined) return;
  await writeFile(
    resolve(terminal.cwd, options.predictions),
    lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
  );
};

/** `newsgraph evaluate --coref`: chains from predicted mentions against chains with at least one name. */
export const evaluateCoreference: Evaluation = async (terminal, gold, options) => {
  const predictor = await createIdentityPredictor();
  const records: GoldRecord[] = [];
  const predictions: PredictedChains[] = [];
  try {
    for await (const record of readGold(resolve(terminal.cwd, gold))) {
      terminal.signal.throwIfAborted();
      records.push(record);
      predictions.push({ id: record.id, chains: await predictor.chains(record.id, record.text) });
    }
  } finally {
    await predictor.dispose();
  }
  await writePredictions(terminal, options, predictions);
  const { documents, conll, ...scores } = scoreCoreference(records, predictions);
  if (options.json === true) return printJson(terminal, { documents, conll, ...scores });
  print(
    terminal,
    renderTable({ columns, rows: Object.entries(scores).map(([name, score]) => row(name, score)) }),
  );
  print(
    terminal,
    `CoNLL F1 ${(100 * conll).toFixed(1)} over ${documents} documents: the mean of MUC, B³ and CEAF-e, on chains with at least one name.`,
  );
};

/** `newsgraph evaluate --resolution`: entities across documents over the named mentions that carry an id. */
export const evaluateResolution: Evaluation = async (terminal, gold, options) => {
  const predictor = await createIdentityPredictor();
  const records: GoldRecord[] = [];
  const keep = async function* (): AsyncGenerator<GoldRecord> {
    for await (const record of readGold(resolve(terminal.cwd, gold))) {
      terminal.signal.throwIfAborted();
      records.push(record);
      yield record;
    }
  };
  const names = options.ownNames === true ? "own" : "given";
  const predictions = await predictor.entities(keep(), names).finally(() => predictor.dispose());
  await writePredictions(terminal, options, predictions);
  const score = scoreResolution(records, predictions);
  if (options.json === true) return printJson(terminal, score);
  const { b3, pairwise, exactString } = score;
  print(
    terminal,
    renderTable({
      columns,
      rows: [
        row("B³", b3),
        row("pairs", pairwise),
        row("B³ of exact strings", exactString.b3),
        row("pairs of exact strings", exactString.pairwise),
      ],
    }),
  );
  print(
    terminal,
    `${score.mentions} named mentions of ${score.entities} identities; ${
      names === "given"
        ? "where names stand is given, chains and entities are predicted"
        : `${score.found} were found at exactly their place, the others stand alone`
    }.`,
  );
};
